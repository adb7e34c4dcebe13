import { test } from '#e2e/fixtures/test.ts';
import { dialectNames } from '#sim/http/dialects/dialect.ts';
import type { Launch } from './launch/launch.ts';
import { quoting } from './launch/quoting.ts';
import { running } from './launch/running.ts';
import { subjects } from './launch/subjects.ts';

const steps = [...quoting, ...running];

for (const dialect of dialectNames) {
  for (const subject of subjects) {
    test(`a launch of ${subject.name}, ${dialect}`, async ({ page, world }) => {
      await world.control({ dialect });
      const launch: Launch = { page, world, subject, dialect, dseq: '' };
      for (const [what, run] of steps) await test.step(what, () => run(launch));
    });
  }
}

for (const subject of subjects) {
  test(`a launch of ${subject.name}, reloaded at every step`, async ({ page, world }) => {
    const launch: Launch = { page, world, subject, dialect: 'documented', dseq: '' };
    for (const [what, run] of steps) {
      await test.step(what, () => run(launch));
      await page.reload();
    }
  });
}
