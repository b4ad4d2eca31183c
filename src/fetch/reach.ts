/**
 * Where an address and port are found. Only tests, whose internet is a server of their own, lead elsewhere.
 * `ca` is the authority (PEM) by which that server's certificates are good.
 */
export type Reach = (address: string, port: number) => { host: string; port: number; ca?: string };

export const directly: Reach = (address, port) => ({ host: address, port });
