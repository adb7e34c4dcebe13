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

/** `8 Gi persistent, beta3`, `8 Gi in memory`; the class that needs no name is left out. */
export const storageWords = ({
  bytes,
  persistent,
  class: kind,
}: GroupTotals['storage'][number]): string => {
  const what = kind === 'ram' ? 'in memory' : 'disk';
  return `${formatBytes(bytes)} ${persistent ? `persistent, ${kind}` : what}`;
};

/** What a group asks for in all, in short words. */
export function totalsWords(totals: GroupTotals): string[] {
  return [
    gpuWords(totals),
    formatCpu(totals.cpuMilli),
    formatBytes(totals.memoryBytes),
    ...totals.storage.map(storageWords),
  ].filter((words) => words !== '');
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** `2 services, 3 replicas, 1 endpoint, 1 leased IP`; what there is none of is left out. */
export function countWords(groups: readonly GroupSummary[]): string {
  const endpoints = groups.flatMap(({ resources }) => resources.flatMap((unit) => unit.endpoints));
  const ips = endpoints.filter(({ kind }) => kind === 'LEASED_IP').length;
  const total = (of: (group: GroupSummary) => number): number =>
    groups.reduce((sum, group) => sum + of(group), 0);
  return [
    plural(
      total(({ services }) => services.length),
      'service',
    ),
    plural(
      total(({ totals }) => totals.replicas),
      'replica',
    ),
    endpoints.length > ips ? plural(endpoints.length - ips, 'endpoint') : '',
    ips > 0 ? plural(ips, 'leased IP') : '',
  ]
    .filter((words) => words !== '')
    .join(', ');
}

/** `http 80`, `tcp 5432 → 30000`, `udp 53, IP web`; what only other services reach is left out. */
export const portWords = ({ expose }: ServiceSummary): string[] =>
  expose
    .filter(({ global }) => global)
    .map(({ port, as, proto, ip }) => {
      const mapped = as !== port && as !== 0 ? `${port} → ${as}` : `${port}`;
      return `${proto} ${mapped}${ip ? `, IP ${ip}` : ''}`;
    });
