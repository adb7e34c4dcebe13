import * as account from './resources/account.ts';
import * as certificates from './resources/certificates.ts';
import * as chain from './resources/chain.ts';
import * as deployments from './resources/deployments.ts';
import * as indexer from './resources/indexer.ts';
import * as leases from './resources/leases.ts';
import * as market from './resources/market.ts';
import * as providers from './resources/providers.ts';
import * as settings from './resources/settings.ts';
import * as templates from './resources/templates.ts';
import type { RouteTable } from './route.ts';

/** Who answers what. */
export const routes: RouteTable = {
  createDeployment: deployments.createDeployment,
  listDeployments: deployments.listDeployments,
  readDeployment: deployments.readDeployment,
  updateDeployment: deployments.updateDeployment,
  closeDeployment: deployments.closeDeployment,
  depositDeployment: deployments.depositDeployment,
  listBids: leases.listBids,
  listBidsByPath: leases.listBidsByPath,
  createLeases: leases.createLeases,
  createCertificate: certificates.createCertificate,
  readSettings: settings.readSettings,
  createSettings: settings.createSettings,
  updateSettings: settings.updateSettings,
  readUser: account.readUser,
  listWallets: account.listWallets,
  readBalances: account.readBalances,
  readFundingConfig: account.readFundingConfig,
  listTemplates: templates.listTemplates,
  readTemplate: templates.readTemplate,
  listProviders: providers.listProviders,
  readProvider: providers.readProvider,
  listBlocks: chain.listBlocks,
  readBlock: chain.readBlock,
  readMarketData: market.readMarketData,
  readGpuPrices: market.readGpuPrices,
  screenBids: market.screenBids,
  listAddressDeployments: indexer.listAddressDeployments,
  readPublicDeployment: indexer.readPublicDeployment,
};
