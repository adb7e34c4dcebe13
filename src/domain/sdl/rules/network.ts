import type { SdlDocument } from './document.ts';
import type { Draft } from './drafts.ts';
import { checkGroups } from './network-groups.ts';
import { checkServices } from './network-services.ts';
import { checkSizes } from './network-sizes.ts';

/**
 * What the Console API takes although the chain or a provider refuses it (akash-network/chain-sdk,
 * `go/node/deployment/v1beta4/validation_config.go` and `go/manifest/v2beta3`).
 */
export function checkNetwork(sdl: SdlDocument): Draft[] {
  return [...checkServices(sdl), ...checkSizes(sdl), ...checkGroups(sdl)];
}
