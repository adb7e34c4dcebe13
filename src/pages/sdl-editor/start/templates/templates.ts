import appWithDatabase from './app-with-database.yaml?raw';
import confidential from './confidential.yaml?raw';
import gpuNotebook from './gpu-notebook.yaml?raw';
import ipEndpoint from './ip-endpoint.yaml?raw';
import minecraft from './minecraft.yaml?raw';
import ownDomain from './own-domain.yaml?raw';
import postgresWithBackup from './postgres-with-backup.yaml?raw';
import privateRegistry from './private-registry.yaml?raw';
import redis from './redis.yaml?raw';
import staticSite from './static-site.yaml?raw';
import twoRegions from './two-regions.yaml?raw';
import udpServer from './udp-server.yaml?raw';
import vllmAnyGpu from './vllm-any-gpu.yaml?raw';
import vllmNamedGpu from './vllm-named-gpu.yaml?raw';
import webAndWorker from './web-and-worker.yaml?raw';
import wordpress from './wordpress.yaml?raw';

/** An SDL to start from, with what the gallery says of it. */
export type Template = {
  id: string;
  title: string;
  /** One sentence. */
  summary: string;
  category: string;
  /** Words that a search finds beside title and summary. */
  tags: readonly string[];
  /** Deploys as it stands, but for placeholders that say CHANGE-ME. */
  sdl: string;
};

/** Every template of Berth's own, in the order of the gallery: simple ones first in each category. */
export const templates: readonly Template[] = [
  {
    id: 'static-site',
    title: 'Static site',
    summary: 'nginx over HTTP on a quarter of a CPU, the smallest thing that is of use.',
    category: 'Web',
    tags: ['nginx', 'html', 'first deployment', 'http'],
    sdl: staticSite,
  },
  {
    id: 'own-domain',
    title: 'Site under your own domain',
    summary: 'Two replicas that answer under a host name of yours, with limits for requests.',
    category: 'Web',
    tags: ['accept', 'dns', 'cname', 'replicas', 'http_options', 'load balancing'],
    sdl: ownDomain,
  },
  {
    id: 'app-with-database',
    title: 'Web app with database',
    summary: 'Umami analytics with its Postgres on storage that outlives restarts.',
    category: 'Web',
    tags: ['umami', 'postgres', 'persistent storage', 'analytics'],
    sdl: appWithDatabase,
  },
  {
    id: 'wordpress',
    title: 'WordPress',
    summary: 'WordPress and MariaDB, each with a persistent volume.',
    category: 'Web',
    tags: ['blog', 'cms', 'php', 'mariadb', 'mysql', 'persistent storage'],
    sdl: wordpress,
  },
  {
    id: 'web-and-worker',
    title: 'Web service and workers',
    summary: 'A web service with three workers beside it that expose no port.',
    category: 'Web',
    tags: ['background', 'queue', 'command', 'args', 'replicas', 'internal'],
    sdl: webAndWorker,
  },
  {
    id: 'postgres-with-backup',
    title: 'Postgres with backups',
    summary: 'Postgres over TCP, and a sidecar that dumps it every night to a volume of its own.',
    category: 'Data',
    tags: ['database', 'sql', 'sidecar', 'dump', 'persistent storage'],
    sdl: postgresWithBackup,
  },
  {
    id: 'redis',
    title: 'Redis',
    summary: 'Redis over TCP with a password, every change written to a persistent volume.',
    category: 'Data',
    tags: ['cache', 'key value', 'queue', 'valkey', 'persistent storage'],
    sdl: redis,
  },
  {
    id: 'minecraft',
    title: 'Minecraft server',
    summary: 'A game server that players reach over TCP, its world on a persistent volume.',
    category: 'Games',
    tags: ['tcp', 'java', 'game', 'paper', 'persistent storage'],
    sdl: minecraft,
  },
  {
    id: 'udp-server',
    title: 'UDP game server',
    summary: 'Factorio on one UDP port, its saves on a persistent volume.',
    category: 'Games',
    tags: ['udp', 'factorio', 'game', 'persistent storage'],
    sdl: udpServer,
  },
  {
    id: 'vllm-named-gpu',
    title: 'vLLM on an H100',
    summary: 'A language model behind an OpenAI-compatible API, on one model of GPU.',
    category: 'AI',
    tags: ['gpu', 'inference', 'llm', 'h100', 'openai', 'qwen', 'shared memory'],
    sdl: vllmNamedGpu,
  },
  {
    id: 'vllm-any-gpu',
    title: 'vLLM on any of three GPUs',
    summary: 'A smaller language model on an RTX 4090, RTX A6000 or L40S, whichever is cheapest.',
    category: 'AI',
    tags: ['gpu', 'inference', 'llm', 'rtx4090', 'rtxa6000', 'l40s', 'openai', 'qwen'],
    sdl: vllmAnyGpu,
  },
  {
    id: 'gpu-notebook',
    title: 'GPU notebook',
    summary: 'JupyterLab with PyTorch on any NVIDIA GPU, your notebooks on a persistent volume.',
    category: 'AI',
    tags: ['gpu', 'jupyter', 'pytorch', 'python', 'training', 'persistent storage'],
    sdl: gpuNotebook,
  },
  {
    id: 'two-regions',
    title: 'Two regions',
    summary: 'One deployment of two groups, one in Europe and one in America.',
    category: 'Placement and network',
    tags: ['groups', 'placement', 'attributes', 'region', 'eu', 'us'],
    sdl: twoRegions,
  },
  {
    id: 'ip-endpoint',
    title: 'IP address of its own',
    summary: 'A DNS server on a leased IP address, where port 53 is port 53.',
    category: 'Placement and network',
    tags: ['endpoint', 'ip lease', 'dns', 'udp', 'technitium', 'port'],
    sdl: ipEndpoint,
  },
  {
    id: 'private-registry',
    title: 'Private registry',
    summary: 'An image that needs a login, at a provider that an auditor has vouched for.',
    category: 'Placement and network',
    tags: ['credentials', 'ghcr', 'docker hub', 'token', 'signedBy', 'auditor'],
    sdl: privateRegistry,
  },
  {
    id: 'confidential',
    title: 'Confidential compute',
    summary: 'A service in an enclave, whose memory not even the provider can read.',
    category: 'Placement and network',
    tags: ['tee', 'enclave', 'attestation', 'security', 'encrypted', 'privacy'],
    sdl: confidential,
  },
];
