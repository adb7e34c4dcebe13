import type { ManifestSpec } from '#sim/market/spec.ts';
import { makeCertificate } from '#sim/engine/certificates.ts';
import type { Core } from '#sim/engine/core.ts';
import { nextTx, txHash } from '#sim/engine/core.ts';
import {
  closeDeployment,
  createDeployment,
  deposit,
  updateDeployment,
} from '#sim/engine/deployments.ts';
import type { CreateDeployment, Tx } from '#sim/engine/deployments.ts';
import { closeByProvider, createLeases } from '#sim/engine/leases.ts';
import type { Pick } from '#sim/engine/leases.ts';
import { grant } from '#sim/engine/ledger.ts';
import { sendManifest } from '#sim/engine/manifests.ts';
import { readSettings, topUpIfDue } from '#sim/engine/settings.ts';
import type { Amount, Certificate, Deployment, LeaseReason } from '#sim/engine/state.ts';

/** A transaction as callers see it. */
export type TxResult = { hash: string; height: number };

/** What changes a world, by its owner's hand or a provider's. */
export function transactionDesk(core: Core) {
  const { state } = core;
  const result = (tx: Tx): TxResult => ({ hash: txHash(state, tx.tx), height: tx.height });
  const maybe = (tx: Tx | null): TxResult | null => (tx === null ? null : result(tx));
  return {
    /** @throws ChainError */
    createDeployment(ask: CreateDeployment): { deployment: Readonly<Deployment>; tx: TxResult } {
      const deployment = createDeployment(core, ask);
      return { deployment, tx: result({ tx: state.txCount, height: deployment.createdAt }) };
    },
    /** Null when the hash is on chain already. @throws ChainError, UnknownDeploymentError */
    updateDeployment: (dseq: string, manifest: ManifestSpec): TxResult | null =>
      maybe(updateDeployment(core, dseq, manifest)),
    /** Null when it was closed already. @throws UnknownDeploymentError */
    closeDeployment: (dseq: string): TxResult | null => maybe(closeDeployment(core, dseq)),
    /** Null when skipped because a lease exists. @throws ChainError, UnknownDeploymentError */
    createLeases(dseq: string, picks: readonly Pick[]): TxResult | null {
      const tx = maybe(createLeases(core, dseq, picks));
      const row = readSettings(core, dseq);
      if (tx !== null && row !== null) topUpIfDue(core, row);
      return tx;
    },
    /** @throws ProviderError, UnknownDeploymentError */
    sendManifest: (dseq: string, provider: string, manifestJson: string): void =>
      sendManifest(core, dseq, provider, manifestJson),
    /** @throws ChainError, UnknownDeploymentError */
    deposit: (dseq: string, amount: Amount): TxResult => result(deposit(core, dseq, amount)),
    /** Adds credits to the wallet (µact). */
    grant(amount: Amount): void {
      grant(core, amount, nextTx(core));
    },
    addCertificate: (): Certificate => makeCertificate(core),
    /** A provider gives a lease up. Null where none is open. */
    closeByProvider: (dseq: string, gseq: number, reason: LeaseReason): TxResult | null =>
      maybe(closeByProvider(core, dseq, gseq, reason)),
    /** Makes a provider silent, or answer again; false when there is no such provider. */
    setOnline(address: string, online: boolean): boolean {
      if (!core.providers.has(address)) return false;
      state.online[address] = online;
      return true;
    },
  };
}
