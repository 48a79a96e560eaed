/**
 * Words that people here put into passwords, without accents or spaces: what guessers try first. Written down by us,
 * from how keyboards, offices, places and hearts suggest passwords.
 */
const words = `
password passwort passwd pass secret admin administrator root user guest test tester testing demo login signin welcome
hello letmein changeme default master manager system server computer internet windows android google facebook zalo
youtube iphone samsung laptop office email gmail yahoo viettel vnpt mobifone vinaphone fpt
matkhau matkhaumoi matkhaucu mkhau matma khoa moimoi moikhau xinchao chao chaoban chaomung camon nguoidung quantri
quantrivien dangnhap taikhoan maytinh dienthoai vanphong congviec coquan lamviec bimat riengtu khongbiet khongco
khongnho quenroi nhomai demnay homnay ngaymai
quangngai trabong tratay traxuan trabinh trathuy trathanh traphong tragiang trahiep trabui tralam trason traxinh
sontra huongtra thanhbong cadam tayson sonha sontay minhlong bato ducpho moduc tunghia nghiahanh binhson lyson
sontinh dungquat sahuynh mykhe kontum danang hanoi saigon tphcm hochiminh hue quangnam quangtri binhdinh gialai
daklak nhatrang khanhhoa cantho haiphong dalat vungtau vietnam vietnamvodich tochoquoc toquoc dangcong dangcongsan
ubnd uyban uybannhandan hdnd hoidong nhandan mattran phuongxa xaphuong huyen tinh tinhuy huyenuy dangbo chibo
chutich phochutich bithu canbo congchuc vienchuc truongphong phophong chuyenvien vanthu ketoan vanhoa thongtin
thongtinvanhoa tuyentruyen truyenthong truyenthanh caicach caicachhanhchinh hanhchinh hanhchinhcong motcua dichvucong
chuyendoiso chinhquyen noivu taichinh tuphap kehoach baocao chiso parindex papi pci sipas loaphuong loa
anhyeuem emyeuanh yeuem yeuanh yeuemnhieu yeuanhnhieu yeumai yeumaimai maimai mailayeuem iloveyou loveyou
iloveu love lover mylove forever friend sweetheart tinhyeu conyeu meyeu bome bame giadinh giadinhtoi hanhphuc maiyeu
nhoem nhoanh anhem banbe thuongnho vochong voyeu chongyeu congai contrai bebong beyeu meomeo cunyeu
thienthan hoahong hoasen muaxuan muathu muahe muadong mattroi bautroi anhsang tuonglai
thanhcong mayman phattai phatloc tailoc loclocphat antam binhan suckhoe hoabinh doclap tudo
nguyen nguyenvan nguyenthi tranvan tranthi levan lethi phamvan phamthi hovan hothi buivan vovan vothi dangvan
nguyenthanh tuananh thanhha thanhhuong huong thuy hung dung tuan minh linh trang thao lanh hien nhung phuong
dragon monkey tiger football soccer bongda baseball superman batman princess sunshine starwars pokemon naruto
chelsea arsenal liverpool barcelona realmadrid manchester ronaldo messi shadow killer flower cookie summer winter
spring autumn january monday sunday money dollar freedom whatever trustno trustme access ninja qazwsx asdf zxcv
qwerty qwertyuiop azerty asdfghjkl zxcvbnm qazwsxedc abc abcd abcdef aaa xyz
mot hai ba bon nam sau bay tam chin muoi motnam mothaiba mothaibabon motnamhai
one two three four onetwothree onetwothreefour
`

/** Longest first, so that "matkhaumoi" is one word and not two. */
export const commonWords: readonly string[] = [...new Set(words.trim().split(/\s+/))].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
)
