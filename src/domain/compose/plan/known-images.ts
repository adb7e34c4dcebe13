/** Images that are so common that their port is known; what keeps data needs more room. */
type KnownImage = { port: number; data: boolean };

const data = (port: number): KnownImage => ({ port, data: true });
const service = (port: number): KnownImage => ({ port, data: false });

const KNOWN: ReadonlyMap<string, KnownImage> = new Map([
  ['postgres', data(5432)],
  ['postgis', data(5432)],
  ['timescaledb', data(5432)],
  ['pgvector', data(5432)],
  ['mysql', data(3306)],
  ['mariadb', data(3306)],
  ['mongo', data(27_017)],
  ['elasticsearch', data(9200)],
  ['opensearch', data(9200)],
  ['clickhouse-server', data(8123)],
  ['influxdb', data(8086)],
  ['qdrant', data(6333)],
  ['meilisearch', data(7700)],
  ['minio', data(9000)],
  ['rabbitmq', data(5672)],
  ['nats', service(4222)],
  ['redis', service(6379)],
  ['valkey', service(6379)],
  ['keydb', service(6379)],
  ['memcached', service(11_211)],
  ['nginx', service(80)],
  ['httpd', service(80)],
  ['caddy', service(80)],
]);

/** `ghcr.io/acme/postgres:17@sha256:…` is `postgres`. */
export const imageName = (image: string): string =>
  image.replace(/@.*$/, '').split('/').at(-1)?.split(':')[0] ?? '';

export const knownImage = (image: string): KnownImage | null => KNOWN.get(imageName(image)) ?? null;
