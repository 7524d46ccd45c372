/** Outlines on a 24 x 24 grid, drawn for this app. */
const paths = {
  history: 'M4 6h16M4 12h16M4 18h10',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  send: 'M12 20V5M5.5 11.5L12 5l6.5 6.5',
  stop: 'M7 7h10v10H7z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  check: 'M5 13l4.5 4.5L19 7',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13.5 6.5l4 4',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  upload: 'M12 16V5M7 9.5l5-5 5 5M5 20h14',
  image: 'M4 5h16v14H4zM4 16l5-5 4.5 4.5L16 13l4 4M15.5 9.2v.1',
  camera: 'M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 16.5a3.5 3.5 0 100-7 3.5 3.5 0 000 7z',
  chevron: 'M9 6l6 6-6 6',
  down: 'M12 5v14M5.5 12.5L12 19l6.5-6.5',
  retry: 'M19 12a7 7 0 11-2.2-5.1M19 4v4.5h-4.5',
  bolt: 'M13 3L5.5 13.5H11L10 21l8-11h-5.5z',
  text: 'M4 8V5h16v3M12 5v14M9 19h6',
  back: 'M20 12H5M11.5 5.5L5 12l6.5 6.5',
  compare: 'M12 3v18M4 6h5M4 18h5V6H4zM15 6h5v12h-5z',
  light:
    'M12 16a4 4 0 100-8 4 4 0 000 8zM12 3v2M12 19v2M3 12h2M19 12h2' +
    'M5.6 5.6L7 7M17 17l1.4 1.4M18.4 5.6L17 7M7 17l-1.4 1.4',
  dark: 'M19.5 14.5A8 8 0 119.5 4.5a6.5 6.5 0 0010 10z',
  system: 'M4 5h16v11H4zM9 20h6M12 16v4',
} as const;

export type IconName = keyof typeof paths;

/** Decoration only: the control around it carries the name. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
