/** Light and dark: the system's, until one chooses; the choice is remembered. */
const key = 'on-record-theme';

const apply = (theme: string | null) => {
  document.documentElement.classList.toggle('light', theme === 'light');
  document.documentElement.classList.toggle('dark', theme === 'dark');
};

/** `wished` (from the address) counts before what was chosen earlier. */
export const startTheme = (wished: string | null): void => apply(wished ?? localStorage.getItem(key));

export const switchTheme = (): void => {
  const { classList } = document.documentElement;
  const dark =
    classList.contains('dark') || (!classList.contains('light') && matchMedia('(prefers-color-scheme: dark)').matches);
  localStorage.setItem(key, dark ? 'light' : 'dark');
  apply(dark ? 'light' : 'dark');
};
