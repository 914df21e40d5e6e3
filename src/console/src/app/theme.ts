import { createTheme } from '@mantine/core';

/** One accent, the green of a leaf; whatever else differs is said by words, shapes and weight. */
export const theme = createTheme({
  primaryColor: 'leaf',
  primaryShade: { light: 7, dark: 3 },
  colors: {
    dark: ['#e6eeea', '#c9d5cf', '#a6b5ad', '#7d8d85', '#46564e', '#2b3832', '#18211d', '#111714', '#0d1210', '#090d0b'],
    leaf: ['#edf6f1', '#d8eae1', '#afd5c2', '#7fc4a2', '#55a884', '#35906a', '#277a58', '#1f6b4a', '#17533a', '#0f3b29'],
  },
  fontFamily: "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans SC', sans-serif",
  headings: { fontFamily: "'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, 'Noto Naskh Arabic', 'Songti SC', serif", fontWeight: '600' },
  defaultRadius: 4,
  respectReducedMotion: true,
});
