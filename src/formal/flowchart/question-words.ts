/** Sources of regular expressions that the questions about flowcharts share; `N` is a box that was found. */
export const things =
  'steps?|box(?:es)?|nodes?|states?|blocks?|shapes?|decisions?|questions?|points?|places?|station|vertex|vertices|stage|activity|action|symbol|room|town';
export const N = String.raw`⟦(\d+)⟧`;
export const who = '(?:you|one|we|i|it|someone|somebody|people|the process|the flow)';
export const go = '(?:get|go|come|move|travel|walk|pass|proceed|make it|arrive|navigate|lead)';
export const way =
  '(?:way|path|route|connection|chain of arrows|sequence of (?:arrows|steps)|road)';
export const next =
  '(?:comes?|follows?|is|happens?|is done|takes place|is reached|(?:do|does|should|would|will|must) (?:you|one|we|i|it) (?:do|go|get|go to|get to|come|come to|reach|land|take))';
export const near = '(?:directly|immediately|right|straight|just|next)';
export const what = `(?:what|which(?: (?:${things}))?|where|who)`;
export const answerIs = '(?:is answered(?: with)?|is|gets the answer|has the answer|was|=|:)';
