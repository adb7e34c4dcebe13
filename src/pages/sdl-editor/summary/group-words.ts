import { formatBytes, formatCpu } from '#domain/deployment/resource-words.ts';
import type { GroupSummary, GroupTotals, ServiceSummary } from '#domain/sdl/types.ts';

/** `2× h100`, `1× a100 or h100`, `4 GPU`; empty for none. */
export function gpuWords({ gpu, gpuModels }: Pick<GroupTotals, 'gpu' | 'gpuModels'>): string {
  if (gpu === 0) return '';
  const models = gpuModels
    .map((model) => model.replace(/^[^/]*\//, ''))
    .filter((name) => name !== '*');
  if (models.length === 0) return `${gpu} GPU`;
  const [last, ...first] = models.toReversed();
  const names =
    first.length > 2 ? `${models.length} models` : [...first.toReversed(), last].join(' or ');
  return `${gpu}× ${names}`;
}

/** `8 Gi persistent, beta3`; the class that needs no name is left out. */
export const storageWords = ({
  bytes,
  persistent,
  class: kind,
}: GroupTotals['storage'][number]): string =>
  persistent ? `${formatBytes(bytes)} persistent, ${kind}` : `${formatBytes(bytes)} disk`;

/** What a group asks for in all, in short words. */
export function totalsWords({ totals }: GroupSummary): string[] {
  return [
    gpuWords(totals),
    formatCpu(totals.cpuMilli),
    formatBytes(totals.memoryBytes),
    ...totals.storage.map(storageWords),
  ].filter((words) => words !== '');
}

/** `http 80`, `tcp 5432 → 30000`, `udp 53, IP web`; what only other services reach is left out. */
export const portWords = ({ expose }: ServiceSummary): string[] =>
  expose
    .filter(({ global }) => global)
    .map(({ port, as, proto, ip }) => {
      const mapped = as !== port && as !== 0 ? `${port} → ${as}` : `${port}`;
      return `${proto} ${mapped}${ip ? `, IP ${ip}` : ''}`;
    });
