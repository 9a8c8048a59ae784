// Under what a page is measured: the machine as it is, and a telephone of the middle class on a
// slow mobile network.

const MEGABIT = 1_000_000 / 8;

export const CONDITIONS = {
  fast: { title: 'fast: neither network nor processor slowed down' },
  slow: {
    title: 'slow: processor slowed down 4 times, 1.6 Mbit/s, 150 ms latency',
    cpu: 4,
    network: { offline: false, latency: 150, downloadThroughput: 1.6 * MEGABIT, uploadThroughput: 0.75 * MEGABIT },
  },
};

/** @param {import('playwright-core').CDPSession} cdp  of the page, before it goes anywhere */
export async function impose(cdp, { cpu, network }) {
  if (network) {
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', network);
  }
  if (cpu) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}
