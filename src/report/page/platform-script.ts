/**
 * The part of the page's script that picks out a platform in every chart that has platforms: for as long as the pointer
 * is over it, or until further notice by a click, a tap or the strip above the charts. It stands on `picked` and what
 * goes with it of the rest.
 */
export const PLATFORM_SCRIPT = `
  const platforms = strip ? strip.dataset.platforms.split(' ').filter(Boolean) : [];
  const platformOf = (item) => item?.datum?.platform ?? null;
  // the platform that stays when the pointer leaves
  let kept = null;

  async function point(platform) {
    if (picked.platform === platform) return;
    picked.platform = platform;
    await tellAll('platform');
  }

  async function keep(platform, reading) {
    kept = platform;
    picked.platform = platform;
    if (part('platform')) part('platform').value = platform ?? '';
    await tellAll('platform');
    tellBelowAll(reading);
  }

  function watch(view, box, signals) {
    if (!signals.includes('platform')) return;
    view.addEventListener('pointerover', (_, item) => point(platformOf(item) ?? kept));
    view.addEventListener('pointerout', () => point(kept));
    view.addEventListener('click', (_, item) => {
      const platform = platformOf(item);
      if (platform !== null) keep(platform === kept ? null : platform, box);
    });
  }

  // a platform is called the same in all charts and in the list
  const sayNone = () => part('platform') && (part('platform').options[0].textContent = words('none', '无'));

  if (strip && platforms.length > 0) {
    const options = ['', ...platforms].map((value) => make('option', { value, textContent: value }));
    part('platform').append(...options);
    part('platform').addEventListener('change', ({ target }) => keep(target.value === '' ? null : Number(target.value)));
  }
`;
