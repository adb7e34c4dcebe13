/** An SDL with this many services, each with a profile and a placement of its own: 24 lines a service. */
export function largeSdl(services: number): string {
  const names = Array.from({ length: services }, (_, index) => `svc-${index}`);
  const each = (write: (name: string) => string): string => names.map(write).join('');
  return [
    'version: "2.0"\nservices:\n',
    each(
      (name) =>
        `  ${name}:\n    image: nginx:1.27\n    env:\n      - A=1 # ${name}\n      - B=some longer value\n    expose:\n      - port: 80\n        as: 80\n        accept:\n          - ${name}.example.com\n        to:\n          - global: true\n`,
    ),
    'profiles:\n  compute:\n',
    each(
      (name) =>
        `    ${name}:\n      resources:\n        cpu:\n          units: 0.5\n        memory: { size: 512MB }\n        storage:\n          - size: 1Gi\n`,
    ),
    '  placement:\n    dc:\n      pricing:\n',
    each((name) => `        ${name}: { denom: uact, amount: 1000 }\n`),
    'deployment:\n',
    each((name) => `  ${name}:\n    dc:\n      profile: ${name}\n      count: 1\n`),
  ].join('');
}
