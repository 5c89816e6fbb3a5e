// Ticks from a worker: timers of a hidden page are slowed to one a minute, these are not.
const TICK_MS = 250;

setInterval(() => postMessage(performance.now()), TICK_MS);
