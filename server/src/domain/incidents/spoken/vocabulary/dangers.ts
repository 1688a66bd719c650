/** What threatens people, the vote, or its truth. Forms are split by `|`. */
export const dangers = {
  emergency: 'darurat|gawat|genting|sos|emergency|critical',
  urgent: 'segera|mendesak|urgent|penting|cepat|asap',
  riot: 'rusuh|kerusuhan|amuk|mengamuk|massa mengamuk|tawuran|riot|riots|riotous',
  weapon: 'senjata|senjata tajam|senpi|sajam|celurit|parang|bom|teror bom|ditembak|bomb|gun|knife',
  clash:
    'ricuh|kericuhan|bentrok|berkelahi|perkelahian|keributan|ribut|dipukul|pemukulan|dikeroyok|' +
    'dilempar|dilempari|pelemparan|dianiaya|penganiayaan|diserang|fight|clash|attacked|beaten',
  crowd: 'massa|demo|unjuk rasa|dikepung|kepung|mabuk|preman|crowd|protesters|mob',
  threat: 'ancam|diancam|ancaman|mengancam|intimidasi|diintimidasi|threat|threatened|intimidation',
  theft:
    'dicuri|pencurian|dibawa kabur|dirampas|perampasan|dibakar|pembakaran|dirusak massa|perusakan|' +
    'stolen|burned|burnt|theft',
  money:
    'money politic|money politics|money politik|politik uang|serangan fajar|bagi uang|' +
    'bagi bagi uang|bagi duit|amplop|sembako|vote buying',
  campaign:
    'kampanye|masa tenang|alat peraga|baliho|apk|mengarahkan|mengarahkan pemilih|tidak netral|' +
    'netralitas|campaign|campaigning',
  fraud:
    'curang|kecurangan|nyoblos dua kali|nyoblos 2 kali|mencoblos dua kali|mencoblos 2 kali|' +
    'coblos dua kali|coblos 2 kali|memilih dua kali|memilih 2 kali|lebih dari sekali|joki|' +
    'diwakilkan|sudah tercoblos|tercoblos|sudah dicoblos|penggelembungan|pelanggaran|' +
    'fraud|voted twice|violation|punched already',
  flood: 'banjir|kebanjiran|rob|banjir rob|terendam|tergenang|flood|flooded|flooding',
  landslide: 'longsor|tanah longsor|gempa|jembatan putus|jalan putus|erupsi|landslide|earthquake',
  storm:
    'angin kencang|puting beliung|hujan|hujan deras|badai|tenda roboh|terop roboh|pohon tumbang|' +
    'roboh|storm|heavy rain|rain',
  power:
    'listrik|listrik padam|listrik mati|mati listrik|mati lampu|lampu mati|lampu padam|padam|' +
    'pemadaman|genset|pln|power cut|power outage|blackout|no power|outage',
  sea: 'ombak|gelombang|gelombang tinggi|kapal|perahu|feri|kapal tidak bisa|boat|waves|ferry',
  fire: 'kebakaran|terbakar|fire|on fire',
  dead: 'meninggal|meninggal dunia|wafat|tewas|died|dead|death',
  collapsed:
    'pingsan|kecelakaan|serangan jantung|kejang|stroke|kritis|dilarikan|masuk rs|opname|' +
    'accident|collapsed|fainted',
  ill: 'sakit|dirawat|demam|kelelahan|melahirkan|sick|ill|hospital',
  absent:
    'tidak hadir|absen|mundur|mengundurkan diri|tidak masuk|kpps belum datang|petugas belum datang|' +
    'kpps terlambat|petugas terlambat|kpps tidak datang|petugas tidak datang|' +
    'pengawas tidak datang|absent|resigned|did not come',
  hoax: 'hoaks|hoax|berita bohong|kabar bohong|viral|beredar|isu|rumor|fake news',
} as const
