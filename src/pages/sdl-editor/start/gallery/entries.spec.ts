import { describe, expect, it } from 'vitest';
import { templates } from '#pages/sdl-editor/start/templates/templates.ts';
import { ownEntries, search, sectionsOf, serverEntries } from './entries.ts';

const listed = (id: string, name: string, tags: string[] = []) => ({
  id,
  name,
  logoUrl: null,
  summary: `About ${name}`,
  tags,
});
const server = serverEntries([
  { title: 'AI', templates: [listed('a', 'Ollama', ['llm']), listed('b', 'Redis')] },
  { title: 'Data', templates: [listed('b', 'Redis')] },
]);
const all = [...ownEntries(templates), ...server];
const titles = (query: string): string[] => search(all, query).map(({ title }) => title);

describe('the gallery', () => {
  it('shows what the server lists twice once, under its first category', () => {
    expect(server.map(({ key, section }) => [key, section])).toEqual([
      ['server/a', 'AI · from the server'],
      ['server/b', 'AI · from the server'],
    ]);
  });

  it.each([
    ['minecraft', ['Minecraft server']],
    ['MINECRAFT tcp', ['Minecraft server']],
    ['tee', ['Confidential compute']],
    ['jupyter', ['GPU notebook']],
    ['h100', ['vLLM on an H100']],
    ['nothing like it', []],
  ])('finds %j', (query, found) => {
    expect(titles(query)).toEqual(found);
  });

  it('finds by the words of title, summary, category and tags, titles first', () => {
    expect(titles('redis').slice(0, 2)).toEqual(['Redis', 'Redis']);
    expect(titles('llm')).toEqual(['vLLM on an H100', 'vLLM on any of three GPUs', 'Ollama']);
    expect(titles('server redis')).toEqual(['Redis']);
    expect(titles('  ')).toHaveLength(all.length);
  });

  it('puts its own categories before those of the server', () => {
    const sections = sectionsOf(search(all, 'redis'));
    expect(sections.map(({ title }) => title).at(-1)).toBe('AI · from the server');
    expect(sections[0]?.title).toBe('Data');
    expect(sectionsOf(all).flatMap(({ entries }) => entries)).toHaveLength(all.length);
  });
});
