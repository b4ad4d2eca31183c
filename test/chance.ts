/**
 * Properties try other inputs each time they run, but in continuous integration: there a change is judged by itself, not by what
 * chance finds in code that it never touched.
 */
import fc from 'fast-check';

if (process.env.CI) fc.configureGlobal({ seed: 1 });
