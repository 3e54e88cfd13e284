/**
 * What people call the place where they live, by the zone that has its clock, in the older of its two names: cities
 * without a zone of their own, new and old names, countries by names that the browser does not use.
 */
export const places = {
  names: `
Europe/Kiev: Kyiv, Kiev, Kharkiv, Odesa, Odessa, Lviv, Dnipro
Asia/Calcutta: Kolkata, Calcutta, Delhi, New Delhi, Mumbai, Bombay, Bangalore, Bengaluru, Chennai, Madras, Hyderabad, Pune, Ahmedabad, Goa, Jaipur
Asia/Katmandu: Kathmandu, Katmandu, Pokhara
Asia/Saigon: Ho Chi Minh City, Ho Chi Minh, Saigon, Hanoi, Da Nang
Asia/Rangoon: Yangon, Rangoon, Burma, Mandalay
America/Godthab: Nuuk, Godthab
Africa/Asmera: Asmara, Asmera
Atlantic/Faeroe: Faroe, Faeroe, Torshavn
Pacific/Truk: Chuuk, Truk
Pacific/Ponape: Pohnpei, Ponape
Pacific/Enderbury: Kanton, Enderbury
America/Coral_Harbour: Atikokan, Coral Harbour
Asia/Shanghai: Beijing, Peking, Shenzhen, Guangzhou, Canton, Chengdu, Chongqing, Wuhan, Tianjin, Hangzhou, Nanjing, Xian, Harbin
Asia/Taipei: Kaohsiung
Asia/Tokyo: Osaka, Kyoto, Yokohama, Nagoya, Sapporo, Fukuoka, Kobe, Hiroshima
Asia/Seoul: Busan, Incheon, Daegu
Asia/Karachi: Lahore, Islamabad, Rawalpindi, Faisalabad
Asia/Dhaka: Chittagong, Dacca
Asia/Kuala_Lumpur: Penang, Johor Bahru
Asia/Jakarta: Bandung, Surabaya, Yogyakarta
Asia/Makassar: Bali, Denpasar
Asia/Manila: Cebu, Davao, Quezon City
Asia/Bangkok: Chiang Mai, Phuket, Pattaya
Asia/Riyadh: Jeddah, Mecca, Medina, Dammam
Asia/Dubai: Abu Dhabi, Sharjah, UAE
Asia/Qatar: Doha
Asia/Jerusalem: Tel Aviv, Haifa
Asia/Baghdad: Basra, Erbil, Mosul
Asia/Tehran: Isfahan, Mashhad, Shiraz
Asia/Almaty: Astana, Nur-Sultan, Shymkent
Asia/Tashkent: Bukhara
Europe/Istanbul: Ankara, Izmir, Antalya, Constantinople, Turkey
Europe/Moscow: Saint Petersburg, St Petersburg, Petersburg, Sochi, Kazan, Nizhny Novgorod, Rostov-on-Don, Krasnodar, Voronezh, Murmansk
Europe/Samara: Togliatti, Izhevsk
Asia/Yekaterinburg: Chelyabinsk, Perm, Ufa, Tyumen, Ekaterinburg, Orenburg, Surgut
Asia/Krasnoyarsk: Norilsk
Asia/Irkutsk: Ulan-Ude
Asia/Vladivostok: Khabarovsk
Asia/Kamchatka: Petropavlovsk
Europe/Minsk: Brest, Gomel, Grodno
Europe/London: Manchester, Birmingham, Liverpool, Leeds, Bristol, Glasgow, Edinburgh, Cardiff, Belfast, England, Scotland, Wales, Northern Ireland, Great Britain, UK
Europe/Dublin: Cork, Galway
Europe/Paris: Lyon, Marseille, Toulouse, Nice, Bordeaux, Lille, Strasbourg, Nantes, Montpellier
Europe/Berlin: Munich, München, Hamburg, Cologne, Köln, Frankfurt, Stuttgart, Düsseldorf, Leipzig, Dresden, Nuremberg, Nürnberg, Bremen, Hanover, Hannover, Bonn
Europe/Vienna: Wien, Graz, Salzburg, Innsbruck, Linz
Europe/Zurich: Geneva, Basel, Bern, Lausanne, Zürich
Europe/Rome: Milan, Milano, Naples, Napoli, Turin, Florence, Firenze, Venice, Venezia, Bologna, Palermo, Roma
Europe/Madrid: Barcelona, Valencia, Seville, Sevilla, Bilbao, Malaga, Zaragoza, Granada, Palma, Majorca, Ibiza
Atlantic/Canary: Tenerife, Las Palmas, Canary Islands
Europe/Lisbon: Porto, Lisboa, Faro
Europe/Amsterdam: Rotterdam, The Hague, Utrecht, Eindhoven, Holland
Europe/Brussels: Antwerp, Ghent, Bruges, Liege, Bruxelles
Europe/Copenhagen: Aarhus, Odense
Europe/Stockholm: Gothenburg, Malmö, Uppsala
Europe/Oslo: Bergen, Trondheim
Europe/Helsinki: Tampere, Turku, Espoo
Europe/Warsaw: Krakow, Kraków, Cracow, Gdansk, Wroclaw, Poznan, Lodz, Katowice
Europe/Prague: Brno, Praha, Czech Republic, Czechia
Europe/Bratislava: Kosice
Europe/Budapest: Debrecen
Europe/Bucharest: Cluj-Napoca, Cluj, Timisoara, Iasi
Europe/Athens: Thessaloniki, Crete, Rhodes
Europe/Sofia: Plovdiv, Varna
Europe/Belgrade: Novi Sad, Nis
Europe/Zagreb: Split, Dubrovnik
Europe/Vilnius: Kaunas
Europe/Tallinn: Tartu
Europe/Chisinau: Kishinev
Asia/Nicosia: Limassol, Larnaca
Asia/Tbilisi: Batumi
America/New_York: Washington, Boston, Philadelphia, Miami, Atlanta, Orlando, Pittsburgh, Baltimore, Charlotte, Cleveland, Tampa, Buffalo, NYC, USA
America/Chicago: Houston, Dallas, Austin, San Antonio, New Orleans, Minneapolis, Saint Louis, St Louis, Milwaukee, Nashville, Memphis, Kansas City
America/Denver: Salt Lake City, Albuquerque, Santa Fe, Colorado Springs
America/Phoenix: Tucson, Arizona
America/Los_Angeles: San Francisco, San Diego, San Jose, Seattle, Portland, Las Vegas, Sacramento, Oakland, Silicon Valley, California
America/Detroit: Michigan
Pacific/Honolulu: Hawaii
America/Toronto: Montreal, Montréal, Ottawa, Quebec
America/Vancouver: Victoria
America/Edmonton: Calgary
America/Mexico_City: Guadalajara, Puebla
America/Cancun: Playa del Carmen, Tulum
America/Sao_Paulo: Rio de Janeiro, Brasilia, Belo Horizonte, Curitiba, Porto Alegre, Florianopolis
America/Bahia: Salvador
America/Buenos_Aires: Rosario, La Plata
America/Bogota: Medellin, Cali, Cartagena
America/Guayaquil: Quito
America/La_Paz: Santa Cruz
America/Lima: Cusco, Arequipa
America/Santiago: Valparaiso
America/Puerto_Rico: San Juan
Africa/Cairo: Alexandria, Giza
Africa/Lagos: Abuja, Kano, Ibadan
Africa/Johannesburg: Cape Town, Durban, Pretoria
Africa/Nairobi: Mombasa
Africa/Casablanca: Marrakesh, Marrakech, Rabat, Fes, Tangier
Africa/Accra: Kumasi
Africa/Dar_es_Salaam: Zanzibar, Dodoma
Africa/Addis_Ababa: Ethiopia
Australia/Sydney: Canberra, Newcastle
Australia/Melbourne: Geelong
Australia/Brisbane: Gold Coast, Cairns
Pacific/Auckland: Wellington, Christchurch, Queenstown
`,
};
