export { FleetPage as Component } from './fleet-page.tsx';
