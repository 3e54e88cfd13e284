import type { Translation } from "../../translation.ts";
import { places as en } from "../en/places.ts";

/** Includes the English names: many people type those. */
export const places: Translation<typeof en> = {
  names: `${en.names}
Europe/Kiev: Киев, Харьков, Одесса, Львов, Днепр
Europe/Moscow: Москва, Санкт-Петербург, Петербург, Питер, СПб, Ленинград, Сочи, Казань, Нижний Новгород, Ростов-на-Дону, Краснодар, Воронеж, Мурманск, Ярославль, Тула, Архангельск, Махачкала
Europe/Samara: Самара, Тольятти, Ижевск
Asia/Yekaterinburg: Екатеринбург, Челябинск, Пермь, Уфа, Тюмень, Оренбург, Сургут, Магнитогорск
Asia/Omsk: Омск
Asia/Novosibirsk: Новосибирск
Asia/Novokuznetsk: Новокузнецк, Кемерово
Asia/Krasnoyarsk: Красноярск, Норильск, Абакан
Asia/Irkutsk: Иркутск, Улан-Удэ, Братск
Asia/Yakutsk: Якутск, Благовещенск
Asia/Vladivostok: Владивосток, Хабаровск
Asia/Kamchatka: Петропавловск-Камчатский, Камчатка
Europe/Minsk: Минск, Брест, Гомель, Гродно, Витебск, Белоруссия
Asia/Almaty: Алматы, Алма-Ата, Астана, Шымкент
Asia/Tashkent: Ташкент, Бухара
Asia/Samarkand: Самарканд
Asia/Bishkek: Бишкек
Asia/Dushanbe: Душанбе
Asia/Ashgabat: Ашхабад
Asia/Baku: Баку
Asia/Yerevan: Ереван
Asia/Tbilisi: Тбилиси, Батуми
Europe/Chisinau: Кишинёв
Europe/Riga: Рига
Europe/Vilnius: Вильнюс, Каунас
Europe/Tallinn: Таллин, Таллинн, Тарту
Europe/London: Лондон, Манчестер, Ливерпуль, Эдинбург, Англия, Шотландия
Europe/Dublin: Дублин
Europe/Paris: Париж, Лион, Марсель, Ницца, Тулуза, Страсбург
Europe/Berlin: Берлин, Мюнхен, Гамбург, Кёльн, Франкфурт, Штутгарт, Дюссельдорф, Лейпциг, Дрезден, Нюрнберг
Europe/Vienna: Вена, Зальцбург, Грац
Europe/Zurich: Цюрих, Женева, Берн, Базель
Europe/Rome: Рим, Милан, Неаполь, Турин, Флоренция, Венеция
Europe/Madrid: Мадрид, Барселона, Валенсия, Севилья, Малага
Atlantic/Canary: Тенерифе, Канарские острова
Europe/Lisbon: Лиссабон, Порту
Europe/Amsterdam: Амстердам, Роттердам, Гаага, Голландия
Europe/Brussels: Брюссель, Антверпен
Europe/Copenhagen: Копенгаген
Europe/Stockholm: Стокгольм, Гётеборг
Europe/Oslo: Осло
Europe/Helsinki: Хельсинки
Europe/Warsaw: Варшава, Краков, Гданьск, Вроцлав
Europe/Prague: Прага, Брно
Europe/Budapest: Будапешт
Europe/Bucharest: Бухарест
Europe/Athens: Афины, Салоники, Крит
Europe/Sofia: София, Варна
Europe/Belgrade: Белград, Нови-Сад
Europe/Istanbul: Стамбул, Анкара, Анталья, Измир
Asia/Nicosia: Лимасол, Ларнака, Никосия
Asia/Jerusalem: Иерусалим, Тель-Авив, Хайфа
Asia/Dubai: Дубай, Абу-Даби, Эмираты, ОАЭ
Asia/Calcutta: Калькутта, Дели, Мумбаи, Бомбей, Бангалор, Гоа
Asia/Katmandu: Катманду
Asia/Saigon: Хошимин, Сайгон, Ханой, Нячанг
Asia/Rangoon: Янгон, Бирма
Asia/Bangkok: Бангкок, Пхукет, Паттайя
Asia/Makassar: Бали
Asia/Jakarta: Джакарта
Asia/Singapore: Сингапур
Asia/Shanghai: Шанхай, Пекин, Гуанчжоу, Шэньчжэнь, Харбин
Asia/Hong_Kong: Гонконг
Asia/Tokyo: Токио, Осака, Киото
Asia/Seoul: Сеул, Пусан
Africa/Cairo: Каир, Хургада, Шарм-эш-Шейх
America/Godthab: Нуук
Africa/Asmera: Асмэра, Асмара
America/New_York: Нью-Йорк, Вашингтон, Бостон, Майами, Филадельфия, Атланта, США
America/Chicago: Чикаго, Хьюстон, Даллас, Остин
America/Denver: Денвер
America/Los_Angeles: Лос-Анджелес, Сан-Франциско, Сан-Диего, Сиэтл, Лас-Вегас, Калифорния
Pacific/Honolulu: Гонолулу, Гавайи
America/Toronto: Торонто, Монреаль, Оттава
America/Vancouver: Ванкувер
America/Mexico_City: Мехико
America/Buenos_Aires: Буэнос-Айрес
America/Sao_Paulo: Сан-Паулу, Рио-де-Жанейро
Australia/Sydney: Сидней, Канберра
Australia/Melbourne: Мельбурн
Pacific/Auckland: Окленд, Веллингтон
`,
};
