export const linkClaim = {
  youAre: (name: string) => `Твоё имя здесь: ${name}`,
  linkOf: (name: string) => `Это чужая личная ссылка: ${name}. Сменить имя на этом устройстве?`,
  stay: (name: string) => `Оставить: ${name}`,
  become: (name: string) => `Сменить на: ${name}`,
  somebody: "кто-то другой",
  dead: "Личная часть этой ссылки больше не работает. Для тебя ничего не изменилось.",
  close: "Понятно",
  earlier: "Ещё на этом устройстве",
  be: (name: string) => `Войти: ${name}`,
};
