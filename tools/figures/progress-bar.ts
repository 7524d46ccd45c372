const barLength = 24;

/** A bar on stderr with figures a second and the time that is left; a line a minute where nobody watches. */
export function createProgressBar() {
  const begun = performance.now();
  let first: number | undefined;
  let shownAt = begun;
  return (done: number, of: number): void => {
    // What was there before this run says nothing about its speed.
    first ??= done - 1;
    const now = performance.now();
    const every = process.stderr.isTTY ? 200 : 60_000;
    if (done < of && now - shownAt < every) return;
    shownAt = now;
    const speed = (done - first) / ((now - begun) / 1000);
    const left = Math.round((of - done) / speed);
    const filled = Math.round((barLength * done) / of);
    const bar = '█'.repeat(filled) + '░'.repeat(barLength - filled);
    const line = `${bar} ${done}/${of}  ${speed.toFixed(1)} figures/s  ${toClock(left)} left`;
    process.stderr.write(process.stderr.isTTY && done < of ? `\r${line} ` : `\r${line}\n`);
  };
}

function toClock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
