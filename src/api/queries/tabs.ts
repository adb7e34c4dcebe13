/** Runs `task` while no other tab of this browser runs one of the same name. */
export async function oneAtATime<T>(name: string, task: () => Promise<T>): Promise<T> {
  // Missing on plain http away from localhost; there the tabs cannot know of each other.
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  return locks ? locks.request(`berth ${name}`, task) : task();
}
