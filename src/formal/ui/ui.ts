import type { FormalLanguage } from '../formal-language.ts';
import { compareUi } from './compare.ts';
import type { UiDescription } from './description.ts';
import { parseUi } from './parse.ts';
import { printUi } from './print.ts';
import { sampleUi } from './sample.ts';

/** User interfaces, in HTML without scripts. */
export const ui: FormalLanguage<UiDescription> = {
  parse: parseUi,
  print: printUi,
  draw: (description) => ({ form: 'html', html: printUi(description) }),
  compare: compareUi,
  sample: sampleUi,
  template:
    '<h1>Sign in</h1>\n<form>\n  <label>Email <input type="email"></label>\n  <button>Next</button>\n</form>',
};
