/** A file of the site, wherever the site is served: the app may live below a path. */
export function siteUrl(path: string): string {
  return import.meta.env.BASE_URL + path.replace(/^\//, '');
}
