import type { APIRequestContext } from 'playwright/test';
import { WORLD_KEY, type World } from '#e2e/fixtures/world.ts';
import { checkSdl } from '#domain/sdl/index.ts';

/** Within so many blocks every provider that wants to has made its bid. */
const BLOCKS_OF_BIDDING = 5;
/** Within so many blocks the services of the fixtures are up. */
const BLOCKS_TO_READY = 12;

type BidId = { gseq: number; oseq: number; provider: string };

/** Somebody who works with a world's API by other means than Berth, with a script say. */
export class Operator {
  readonly #world: World;
  readonly #request: APIRequestContext;

  constructor(world: World, request: APIRequestContext) {
    this.#world = world;
    this.#request = request;
  }

  async #call(method: 'GET' | 'POST' | 'DELETE', path: string, data?: unknown): Promise<unknown> {
    const reply = await this.#request.fetch(`${this.#world.basePath}${path}`, {
      method,
      headers: { 'x-api-key': WORLD_KEY },
      ...(data === undefined ? {} : { data }),
    });
    if (!reply.ok()) throw new Error(`${method} ${path}: ${reply.status()} ${await reply.text()}`);
    return ((await reply.json()) as { data: unknown }).data;
  }

  /** Creates a deployment and gives its dseq. */
  async create(sdl: string, deposit = 5): Promise<string> {
    const data = { data: { sdl, deposit } };
    return ((await this.#call('POST', '/v1/deployments', data)) as { dseq: string }).dseq;
  }

  /** Takes the first bid of each group, and gives the providers; the SDL is that of the deployment. */
  async accept(dseq: string, sdl: string): Promise<string[]> {
    await this.#world.control({ advance: { blocks: BLOCKS_OF_BIDDING } });
    const bids = (await this.#call('GET', `/v1/bids?dseq=${dseq}`)) as { bid: { id: BidId } }[];
    const first = new Map(bids.toReversed().map(({ bid: { id } }) => [id.gseq, id]));
    const leases = [...first.values()].map(({ gseq, oseq, provider }) => ({
      dseq,
      gseq,
      oseq,
      provider,
    }));
    await this.#call('POST', '/v1/leases', { manifest: checkSdl(sdl).manifest?.json, leases });
    return leases.map(({ provider }) => provider);
  }

  /** Lets the services start. */
  async awaitReady(): Promise<void> {
    await this.#world.control({ advance: { blocks: BLOCKS_TO_READY } });
  }

  async close(dseq: string): Promise<void> {
    await this.#call('DELETE', `/v1/deployments/${dseq}`);
  }
}
