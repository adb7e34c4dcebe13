import { describe, expect, it } from 'vitest';
import { checkSdl } from '#domain/sdl/index.ts';
import { newWorld, quoting } from '#sim/engine/testing/kit.ts';
import { templates } from './templates.ts';

/** The one word that every secret in a template consists of. */
const PLACEHOLDER = 'CHANGE-ME';
const SECRET = /(?:PASSWORD|SECRET|TOKEN|requirepass|api-key)(?:=|:|$)/i;

describe.each(templates)('the template "$title"', ({ sdl }) => {
  const check = checkSdl(sdl);

  it('is taken by the API, the chain and providers', () => {
    expect(check.verdict).toBe('accepted');
    expect(check.problems.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    expect(check.manifest).not.toBeNull();
  });

  it('has nothing to be advised on but secrets that are to be changed', () => {
    const others = check.problems.filter(({ code }) => code !== 'secret-in-clear');
    expect(others).toEqual([]);
  });

  it('has no secret that somebody could run with, and says which to change', () => {
    const lines = sdl.split('\n');
    lines.forEach((line, at) => {
      const code = line.replace(/#.*/, '').trim();
      const value = code.startsWith('- --') ? (lines[at + 1] ?? '') : line;
      if (SECRET.test(code) && !code.endsWith('=yes')) expect(value, line).toContain(PLACEHOLDER);
      if (!line.includes(PLACEHOLDER)) return;
      expect(`${lines[at - 1]} ${line}`, 'says in a comment to change it').toMatch(
        /#.*\bchange\b/i,
      );
    });
  });

  it('teaches in comments', () => {
    expect(sdl).toMatch(/^# [A-Z]/);
    expect(sdl.match(/#/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('finds bids for every group on the simulated market', () => {
    const world = newWorld();
    const bids = world.bids(quoting(world, sdl).dseq).map(({ gseq }) => gseq);
    for (const { gseq } of check.manifest!.groups) expect(bids).toContain(gseq);
  });
});

describe('the templates', () => {
  it.each(['id', 'title', 'summary', 'sdl'] as const)('each have a %s of their own', (field) => {
    const values = templates.map((template) => template[field]);
    expect(new Set(values).size).toBe(values.length);
  });

  it('are described in one sentence and a few tags', () => {
    for (const { summary, tags } of templates) {
      expect(summary).toMatch(/^[^.!?]+\.$/);
      expect(tags.length).toBeGreaterThanOrEqual(3);
    }
  });

  const groups = (id: string) =>
    checkSdl(templates.find((template) => template.id === id)!.sdl).manifest!.groups;
  const units = (id: string) => groups(id).flatMap(({ resources }) => resources);

  it('show what they are there to show', () => {
    expect(groups('two-regions')).toHaveLength(2);
    expect(units('vllm-named-gpu')[0]!.gpu.models.map(({ model }) => model)).toEqual(['h100']);
    expect(units('vllm-any-gpu')[0]!.gpu.models).toHaveLength(3);
    expect(units('gpu-notebook')[0]!.gpu.models.map(({ model }) => model)).toEqual([null]);
    expect(groups('confidential')[0]!.requirements.attributes).toEqual([
      { key: 'tee/type', value: 'cpu' },
    ]);
    expect(units('ip-endpoint').flatMap(({ endpoints }) => endpoints)).toContainEqual(
      expect.objectContaining({ kind: 'LEASED_IP' }),
    );
    const protocols = (id: string) =>
      groups(id)
        .flatMap(({ services }) => services)
        .flatMap(({ expose }) => expose.map(({ proto }) => proto));
    expect(protocols('udp-server')).toEqual(['udp']);
    expect(protocols('minecraft')).toEqual(['tcp']);
    const worker = groups('web-and-worker')[0]!.services.find(({ name }) => name === 'worker');
    expect(worker!.expose).toEqual([]);
    for (const id of ['app-with-database', 'postgres-with-backup', 'wordpress']) {
      const kept = units(id).flatMap(({ storage }) => storage.filter((v) => v.persistent));
      expect(kept.length, id).toBeGreaterThan(0);
    }
  });
});
