import { activateConnection } from '#store/connections.ts';
import { cancelQuestions } from '#ui/confirm/registry.ts';

/** Makes another connection this tab's; what was being asked about the old one is answered no. */
export function switchConnection(id: string): void {
  cancelQuestions();
  activateConnection(id);
}
