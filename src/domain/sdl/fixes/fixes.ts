import { linesOf } from '#domain/sdl/read/lines.ts';
import { pathOf } from '#domain/sdl/read/path.ts';
import type { SdlProblem } from '#domain/sdl/types.ts';
import type { Fix, FixDraft, Fixer } from './fix.ts';
import { fixMissingKey, fixUnknownKey, removeIt } from './key-fixes.ts';
import {
  fixServiceName,
  fixUnknownEndpoint,
  fixUnknownPlacement,
  fixUnknownProfile,
  fixUnknownService,
  fixUnknownTarget,
  fixUnknownVolume,
} from './name-fixes.ts';
import { Sheet } from './sheet.ts';
import { fixCpuFraction, fixCpuLimit, fixOddUnit, fixSizeUnit } from './size-fixes.ts';
import * as structure from './structure-fixes.ts';
import * as values from './value-fixes.ts';
import { fixTabs } from './yaml-fixes.ts';

const remove: Fixer = (input) => [removeIt(input)];

const FIXERS: Readonly<Record<string, Fixer>> = {
  yaml: fixTabs,
  'unknown-key': fixUnknownKey,
  'missing-key': fixMissingKey,
  'wrong-type': values.fixWrongType,
  'not-allowed': values.fixNotAllowed,
  'wrong-form': values.fixForm,
  'too-small': values.fixTooSmall,
  'too-large': values.fixTooLarge,
  'size-unit': fixSizeUnit,
  'odd-unit': fixOddUnit,
  'cpu-limit': fixCpuLimit,
  'cpu-fraction': fixCpuFraction,
  'count-limit': values.fixCountLimit,
  'price-limit': values.fixPriceLimit,
  'accept-host': values.fixHost,
  'duplicate-host': remove,
  'attribute-value': remove,
  'storage-class': values.fixStorageClass,
  'storage-persistent': values.fixStoragePersistent,
  'unknown-profile': fixUnknownProfile,
  'unknown-placement': fixUnknownPlacement,
  'unknown-service': fixUnknownService,
  'unknown-target': fixUnknownTarget,
  'unknown-endpoint': fixUnknownEndpoint,
  'unknown-volume': fixUnknownVolume,
  'service-name': fixServiceName,
  'unused-profile': remove,
  'unused-placement': remove,
  'unused-endpoint': remove,
  'missing-price': structure.fixMissingPrice,
  'service-not-deployed': structure.fixNotDeployed,
  'runs-nowhere': structure.fixNotDeployed,
  'no-global-service': structure.fixNoGlobalService,
  'closed-port': structure.fixClosedPort,
  'no-web-address': structure.fixMissingAs,
  'ip-needs-global': structure.fixIpNeedsGlobal,
  'ram-persistent': structure.fixRamPersistent,
  'gpu-attributes': structure.fixGpuAttributes,
  'gpu-vendor': structure.fixGpuVendor,
  'tee-needs-gpu': structure.fixTee,
  'persistent-without-mount': structure.fixUnmounted,
  'price-under-market': structure.fixUnderMarket,
  'mixed-denoms': structure.fixMixedDenoms,
  'data-not-kept': structure.fixNotKept,
};

/** Ways to solve a problem of a text, the likeliest first; each changes only what it must. */
export function fixesOf(text: string, problem: SdlProblem): Fix[] {
  return fixesOfAll(text, [problem])[0] ?? [];
}

/** The same for several problems of one text, in their order. */
export function fixesOfAll(text: string, problems: readonly SdlProblem[]): Fix[][] {
  const sheet = new Sheet(text);
  const lines = linesOf(text);
  const finished = ({ title, edits }: FixDraft): Fix => ({
    title,
    edits: edits.map(({ from, to, text }) => ({ range: lines.exactRange(from, to), text })),
  });
  return problems.map((problem) => {
    const path = pathOf(problem.pointer);
    const drafts = FIXERS[problem.code]?.({ sheet, problem, path, last: path.at(-1) ?? '' }) ?? [];
    return drafts.filter(({ edits }) => edits.length > 0).map(finished);
  });
}
