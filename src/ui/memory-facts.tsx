import { useEffect, useState } from 'react';
import { type Fact, FactList } from './fact-list.tsx';
import { formatBytes } from './format-quantity.ts';

/** Only Chromium tells these, and TypeScript's DOM library knows neither. */
type MemoryTelling = Pick<Performance, 'timeOrigin'> & {
  readonly memory?: { readonly usedJSHeapSize: number };
  measureUserAgentSpecificMemory?(): Promise<{ readonly bytes: number }>;
};

/** Memory as far as the browser tells; GPU memory is told by none. */
export function MemoryFacts() {
  const [whole, setWhole] = useState('not told by this browser');
  const telling: MemoryTelling = performance;
  useEffect(() => {
    const measuring: MemoryTelling = performance;
    if (!crossOriginIsolated || !measuring.measureUserAgentSpecificMemory) return;
    let current = true;
    const show = (text: string) => current && setWhole(text);
    // The browser waits for its next garbage collection, up to 20 s.
    show('measuring…');
    measuring.measureUserAgentSpecificMemory().then(
      ({ bytes }) => show(formatBytes(bytes)),
      () => show('not told by this browser'),
    );
    return () => {
      current = false;
    };
  }, []);
  const facts: Fact[] = [['Page and worker', whole]];
  if (telling.memory) facts.push(['Page alone', formatBytes(telling.memory.usedJSHeapSize)]);
  return (
    <section aria-label="Memory">
      <h3>Memory</h3>
      <FactList facts={facts} />
    </section>
  );
}
