import fc from 'fast-check';

// A fault must be found in every run, or in none: by luck would make the score one too.
fc.configureGlobal({ seed: 1 });
