/** Small words of Europe's larger languages that English lacks. */
export const foreign = new Set(
  `wer wie wann warum wieso wo wohin woher welche welcher welches wurde wurden hat haben ist sind nicht der das dem den und von mit für über bei
  auf ein eine einen qui quand pourquoi où quel quelle quels quelles combien est sont était les dans sur avec une du aux pas qu'est il elle
  quién quiénes qué cuándo dónde cómo cuál cuánto cuántos quien cuando donde cuantos los las del con fue por para chi perché dove quale quali
  quanto quanti della nel sono è quem onde quando quantos foi uma dos nas wat waar wanneer waarom hoeveel het een van zijn werd niet kto co gdzie
  kiedy dlaczego jak ile jest nie się kim ne zaman nerede neden kaç vem vad var när varför hur är inte hvem hvad hvor hvornår hvorfor ikke`.split(
    /\s+/,
  ),
);
