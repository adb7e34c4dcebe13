import { namesOf } from '#domain/sdl/complete/names.ts';
import type { OutlineNode } from '#domain/sdl/outline/outline-types.ts';
import type { Source } from '#domain/sdl/schema/schema-types.ts';

/** What a name elsewhere in the document stands for; empty for anything else. */
export function referenceWords(
  root: OutlineNode | null,
  from: Source | undefined,
  name: string,
): string {
  const { keysAt, textAt } = namesOf(root);
  switch (from) {
    case 'profile': {
      const path = ['profiles', 'compute', name, 'resources'];
      const cpu = textAt([...path, 'cpu', 'units']);
      const memory = textAt([...path, 'memory', 'size']);
      const gpu = textAt([...path, 'gpu', 'units']);
      const parts = [
        cpu && `${cpu} CPU`,
        memory && `${memory} memory`,
        gpu && gpu !== '0' && `${gpu} GPU`,
      ].filter(Boolean);
      return parts.length > 0 ? `compute profile with ${parts.join(', ')}.` : '';
    }
    case 'service': {
      const image = textAt(['services', name, 'image']);
      return image ? `service that runs ${image}.` : '';
    }
    case 'endpoint':
      return keysAt(['endpoints']).includes(name) ? 'leased IP address of this deployment.' : '';
    default:
      return '';
  }
}
