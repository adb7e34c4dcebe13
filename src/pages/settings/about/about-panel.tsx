import { VERSION } from '#lib/version.ts';
import { Button } from '#ui/button.tsx';
import { commandStore } from '#ui/commands/registry.ts';
import { Kbd } from '#ui/data/kbd.tsx';
import { Panel } from '#ui/page.tsx';

/** The shell's own command, as the `?` key runs it. */
const openHelp = (): void =>
  commandStore
    .get()
    .find(({ id }) => id === 'app.help')
    ?.run?.();

/** What this is, and where its keys are explained. */
export function AboutPanel() {
  return (
    <Panel title="About" meta={`Berth ${VERSION}`}>
      <div className="grid gap-3 text-fg-2">
        <p>
          A connection marked <span className="text-violet">simulated</span> talks to a Console API
          that comes with Berth: a small chain and provider market with the same addresses and
          answers. No money is real there and nothing leaves this machine.
        </p>
        <p>
          Any base path below <code>/sim/</code> is a world of its own, made when it is first asked
          for, with $1,000 of credits and the key <code>sim-operator</code>.
        </p>
        <Button className="justify-self-start" onClick={openHelp}>
          Keyboard help <Kbd keys="?" />
        </Button>
      </div>
    </Panel>
  );
}
