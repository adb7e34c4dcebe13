/** An SDL in the making: what the writer writes and nothing else. */
export type PlannedVolume = {
  name: string;
  mount: string;
  readOnly: boolean;
  /** Mebibytes. */
  size: number;
  /** Memory keeps nothing and is no disk. */
  kind: 'persistent' | 'ram';
  /** Why it has this size, where nobody said. */
  comment: string | null;
};

export type PlannedPort = {
  port: number;
  /** Under which number others reach it. */
  as: number;
  proto: 'tcp' | 'udp';
  global: boolean;
  /** Names of the services of this SDL that connect to it. */
  services: string[];
};

export type PlannedSize = {
  cpuMilli: number;
  /** Mebibytes. */
  memory: number;
  /** Mebibytes of the container's own disk. */
  disk: number;
  gpu: number;
  /** Nobody said how much of it. */
  assumed: { cpu: boolean; memory: boolean };
};

export type PlannedService = {
  name: string;
  image: string;
  /** Said beside the image. */
  imageComment: string | null;
  command: string[];
  args: string[];
  env: string[];
  expose: PlannedPort[];
  volumes: PlannedVolume[];
  size: PlannedSize;
  count: number;
  /** The most to pay for one replica, in millionths of a dollar per block. */
  price: number;
};
