import { useCallback, useEffect, useRef, useState } from 'react';

/** So near the end, in CSS pixels, a reader still counts as reading along. */
const nearPx = 96;

/** What a run writes last is laid out a little after its end. */
const graceMs = 600;

/**
 * Keeps the end of the page in view while text streams, as long as the user has not scrolled away
 * from it. An observer of the content's size does the scrolling after layout, so no delta forces
 * a layout of its own. Nothing is followed while nothing streams: opening an editor must not move the page.
 */
export function useFollow(streaming: boolean) {
  const content = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const wanted = useRef(true);
  const writing = useRef(streaming);
  const [following, setFollowing] = useState(true);

  const follow = useCallback(() => {
    wanted.current = true;
    setFollowing(true);
    window.scrollTo({ top: document.documentElement.scrollHeight });
  }, []);

  useEffect(() => {
    if (streaming) {
      writing.current = true;
      return;
    }
    const timer = setTimeout(() => {
      writing.current = false;
    }, graceMs);
    return () => clearTimeout(timer);
  }, [streaming]);

  useEffect(() => {
    if (!content.current || !end.current) return;
    let height = content.current.offsetHeight;
    const sizes = new ResizeObserver(([entry]) => {
      const grown = entry !== undefined && entry.contentRect.height > height;
      height = entry?.contentRect.height ?? height;
      if (grown && wanted.current && writing.current) {
        window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      }
    });
    const sight = new IntersectionObserver(
      ([entry]) => {
        wanted.current = entry?.isIntersecting ?? true;
        setFollowing(wanted.current);
      },
      { rootMargin: `0px 0px ${nearPx}px 0px` },
    );
    sizes.observe(content.current);
    sight.observe(end.current);
    return () => {
      sizes.disconnect();
      sight.disconnect();
    };
  }, []);

  return { content, end, following, follow };
}
