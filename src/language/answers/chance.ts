/** How likely a sentence answers, by the encoder's margin alone: no other sign made it surer (data/models/reader.md). */

/** A logistic curve over the margin, from 777 questions on 64 articles that the encoder had not seen: `npm run train -- answers`. */
const WEIGHT = 0.317;
const BIAS = -0.856;

/** @param margin by how much the words beat "not here". @returns 0 to 1 */
export const chanceOf = (margin: number): number => 1 / (1 + Math.exp(-(WEIGHT * margin + BIAS)));
