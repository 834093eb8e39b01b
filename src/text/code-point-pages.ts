// Written by `npm run tables`, from Unicode 17.0; src/bundle/tables holds the rules.

/** What `propertiesOf` knows, as `readPages` reads it. */
export const propertyPages = `0 0 1 w cnk z 40 10 cnk 16 40 17 cnk 1c 40 1m cnk 3j 1 4g cnk 4p 5s 4q cnk 4t 1 4u 5s 4v cnk
1 0 cnk
3 0 2 34 cnk
4 0 cnk 3n 2 3u cnk
5 0 cnk 41 2 5a cnk 5b 2 5c cnk 5d 2 5f cnk 5g 2 5i cnk 5j 2 5k cnk
6 0 6c5 6 cnk g 2 r cnk s 1 t cnk 23 2 2o cnk 34 2 35 cnk 5y 2 65 6c5 66 cnk 67 2 6d cnk 6f 2 6h cnk 6i 2 6m cnk
7 0 cnk f 5 g cnk h 2 i cnk 1c 2 23 cnk 4m 2 4x cnk 6j 2 6s cnk 71 2 72 cnk
8 0 cnk m 2 q cnk r 2 10 cnk 11 2 14 cnk 15 2 1a cnk 2h 2 2k cnk 40 6c5 42 cnk 47 2 4g cnk 5m 2 6a 6c5 6b 2
9 0 2 3 k 4 cnk l 1lc 1m 2 1n k 1o 2 1p cnk 1q k 1t 2 21 k 25 35u 26 k 28 cnk 29 2 2g 1lc 2o cnk 2q 2 2s cnk 3c 1lc 3k cnk 3l 2 3m k 3o cnk 45 1lc 4p cnk 4q 1lc 4x cnk 4y 1lc 4z cnk 52 1lc 56 cnk 58 2 59 cnk 5a i 5b k 5d 2 5h cnk 5j k 5l cnk 5n k 5p 35u 5q cnk 5z i 60 cnk 64 1lc 66 cnk 67 1lc 68 cnk 6a 2 6c cnk 6o 1lc 6q cnk 72 2 73 cnk
a 0 cnk 1 2 3 k 4 cnk 1o 2 1p cnk 1q k 1t 2 1v cnk 1z 2 21 cnk 23 2 26 cnk 29 2 2a cnk 34 2 36 cnk 39 2 3a cnk 3l 2 3n k 3o cnk 45 1lc 4p cnk 4q 1lc 4x cnk 4y 1lc 50 cnk 51 1lc 56 cnk 58 2 59 cnk 5a k 5d 2 5i cnk 5j 2 5l k 5m cnk 5n k 5p 35u 5q cnk 6a 2 6c cnk 6x 1lc 6y 2
b 0 cnk 1 2 2 k 4 cnk l 1lc 15 cnk 16 1lc 1d cnk 1e 1lc 1g cnk 1h 1lc 1m cnk 1o 2 1p cnk 1q i 1r 2 1s k 1t 2 1x cnk 1z k 21 cnk 23 k 25 35u 26 cnk 2d 2 2f i 2g cnk 2k 1lc 2m cnk 2n 1lc 2o cnk 2q 2 2s cnk 35 1lc 36 cnk 3m 2 3n cnk 5a i 5b k 5c 2 5d k 5f cnk 5i k 5l cnk 5m k 5p 2 5q cnk 5z i 60 cnk
c 0 2 1 k 4 2 5 cnk l 1lc 15 cnk 16 1lc 1m cnk 1o 2 1p cnk 1q 2 1t k 1x cnk 1y 2 21 cnk 22 2 25 35u 26 cnk 2d 2 2f cnk 2g 1lc 2j cnk 2q 2 2s cnk 3l 2 3m k 3o cnk 58 2 59 cnk 5a k 5b 2 5c i 5d k 5e i 5f k 5h cnk 5i 2 5j i 5l cnk 5m i 5o 2 5q cnk 5x i 5z cnk 6a 2 6c cnk 6r k 6s cnk
d 0 2 2 k 4 cnk l 1lc 1n 2 1p cnk 1q i 1r k 1t 2 1x cnk 1y k 21 cnk 22 k 25 35u 26 l 27 cnk 2f i 2g cnk 2q 2 2s cnk 3l 2 3m k 3o cnk 5m 2 5n cnk 5r i 5s k 5u 2 5x cnk 5y 2 5z cnk 60 k 67 i 68 cnk 6q k 6s cnk
e 0 cnk 1d 2 1e cnk 1f k 1g 2 1n cnk 1z 2 27 cnk 4x 2 4y cnk 4z k 50 2 59 cnk 5k 2 5r cnk
f 0 cnk o 2 q cnk 1h 2 1i cnk 1j 2 1k cnk 1l 2 1m cnk 1q k 1s cnk 35 2 3j k 3k 2 3p cnk 3q 2 3s cnk 3x 2 48 cnk 49 2 59 cnk 5i 2 5j cnk
g 0 1lc 17 cnk 19 2 1d k 1e 2 1k cnk 1l 35u 1m 2 1n k 1p 2 1r 1lc 1s cnk 28 1lc 2e k 2g 2 2i 1lc 2m 2 2p 1lc 2q cnk 2t 1lc 2v cnk 32 1lc 35 2 39 1lc 3m 2 3n cnk 3o k 3p 2 3r cnk 3x 2 3y 1lc 3z cnk 4d 2 4e cnk
h 0 1i 2n 12 2o 7 2p n 4o o
i 0 cnk
j 0 cnk 2l 2 2o cnk
k 0 cnk
n 0 cnk i 2 l i m cnk 1e 2 1g i 1h cnk 2a 2 2c cnk 36 2 38 cnk 3k 1lc 50 2 52 k 53 2 5a k 5i 2 5j k 5l 2 5u 35u 5v 2 5w cnk 65 2 66 cnk
o 0 cnk b 2 e 1 f 2 g cnk 3p 2 3r cnk 4p 2 4q cnk
p 0 cnk w 2 z k 13 2 15 k 18 cnk 1c k 1e 2 1f k 1l 2 1o cnk
q 0 cnk n 2 p k r 2 s cnk w 1lc 2d k 2e 2 2f k 2g 2 2n cnk 2o 35u 2p cnk 2q 2 2r cnk 2t 2 31 k 37 2 3h cnk 3j 2 3k cnk 4w 2 66 cnk 68 2 6k cnk
r 0 2 4 k 5 cnk b 1lc d cnk j 1lc 1g 2 1h i 1i 2 1n i 1o 2 1p i 1q k 1u 2 1v i 1w 36a 1x 1lc 25 cnk 2z 2 38 cnk 3k 2 3m k 3n 1lc 4h k 4i 2 4m k 4o 2 4q i 4r 35u 4s 2 4u 1lc 4w cnk 57 1lc 5a cnk 6e 2 6f k 6g 2 6i k 6l 2 6m k 6n 2 6q i 6s cnk
s 0 cnk 10 k 18 2 1g k 1i 2 1k cnk 5s 2 5v cnk 5w 2 69 k 6a 2 6h cnk 6l 2 6m cnk 6s 2 6t cnk 6v k 6w 2 6y cnk
t 0 cnk 5c 2
u 0 cnk
w 0 cnk b 1 c paa d 3 e 1 g cnk 14 h 16 1 1b cnk 1o 5s 1p cnk 21 5s 22 cnk 2o 1 34 cnk 5s 2 6p cnk
x 0 cnk y 5s z cnk 1l 5s 1m cnk 44 5s 4a cnk 4p 5s 4r cnk
y 0 cnk
z 0 cnk q ds s cnk 14 5s 15 cog 17 cnk 5r 5s 5s cnk 6h ds 6l 5s 6o ds 6p 5s 6r ds 6s cnk 6w 5s 6z cnk
10 0 cnk 5e 5s 5f cnk
11 0 cnk 4q 5s 4s cnk 52 5s 53 cnk 5c 5s 5d cnk 6z 5s 71 ds 73 cnk
12 0 5s 5 cnk e 5s f cnk h 5s i cnk k ds m cnk o 5s p cnk t k0 u cnk w 5s x cnk y 5s 10 cnk 12 5s 13 cnk 16 5s 17 cnk 1a 5s 1c cog 1k 5s 1n cnk 1s 5s 1t cnk 1u 5s 1v cnk 20 ds 2c cnk 2n 5s 2p cnk 2r 5s 2s cnk 2t 5s 2v cnk 2w 5s 2x cnk 3f 5s 3g cnk 3i 5s 3j ds 3k cnk 3u cog 40 cnk 42 5s 43 ds 44 5s 48 cnk 49 5s 4a cnk 4b 5s 4d cnk 4g 5s 4h ds 4i cnk 4n 5s 4o cnk 4q ds 4s cnk 4w 5s 4y cnk 59 ds 5b cnk 5g ds 5i cnk 5k 5s 5l cnk 5q ds 5r 5s 5s cnk 5t 5s 5u cnk 5v 5s 5w ds 5x cnk 6h 5s 6i ds 6j cnk 6o 5s 6q ds 6s 5s 6t ds 6u cnk 6v 5s 6x k0 6y ds 6z cnk 71 ds 72 cnk
13 0 cnk 2 5s 3 cnk 5 ds 6 cnk 8 5s a s0 c k0 e cnk f 5s g cnk i 5s j cnk k 5s l cnk m 5s n cnk t 5s u cnk x 5s y cnk 14 ds 15 cnk 1f 5s 1h cnk 1w 5s 1x cnk 1z 5s 20 cnk 24 ds 25 cnk 26 ds 27 cnk 2b ds 2e cnk 2f ds 2g cnk 2r 5s 2t cnk 45 ds 48 cnk 4h 5s 4i cnk 4w ds 4x cnk 5b ds 5c cnk
14 0 cnk
15 0 cnk 1g 5s 1i cnk
16 0 cnk
17 0 cnk 5 5s 8 cnk r ds t cnk 28 ds 29 cnk 2d ds 2e cnk
18 0 cnk 6n 2 6q cnk
19 0 cnk 3j 2 3k cnk 68 2
1a 0 cnk 3k cog 4a cnk 4b cog 6s cnk
1b 0 cog 5y cnk 6o cog
1c 0 cog 16 y 1a 1e 1c 6o 1d cog 1p 6o 1q cog 1r cnk 1t cog 47 cnk 49 y 4b cog
1d 0 cnk 5 cog 1c cnk 1d cog 2s w 2t cog 3z cnk 40 cog 6e cnk 6n cog
1e 0 cog v cnk w cog 20 cnk 28 cog 47 6o 48 cog 49 6o 4a cog
1f 0 cog
4k 0 cog 3x cnk 40 cog 5j cnk
4l 0 cnk
4m 0 cnk 33 2 37 cnk 38 2 3i cnk 4e 2 4g cnk 6o 2 6q cnk
4n 0 cnk
4o 0 cnk 2 2 3 cnk 6 2 7 cnk b 2 c cnk z k 11 2 13 k 14 cnk 18 2 19 cnk 3k k 3m cnk 50 k 5g 2 5i cnk 68 2 6q cnk 73 2
4p 0 cnk 12 2 1a cnk 1z 2 2a k 2b i 2c cnk 2o 1i 3h cnk 3k 2 3n k 3o cnk 3t 1lc 3w cnk 3z 1lc 4z 2 50 k 52 2 56 k 58 2 5a k 5c 36a 5d cnk 68 1lc 6d 2 6e cnk 6f 1lc 6o cnk 6y 1lc 73 cnk
4q 0 cnk 15 2 1b k 1d 2 1f k 1h 2 1j cnk 1v 2 1w cnk 24 2 25 k 26 cnk 2o 1lc 34 cnk 35 1lc 38 cnk 3e 1lc 3f cnk 3g 2 3h cnk 3i 1lc 3k cnk 4w 2 4x cnk 4y 2 51 cnk 53 2 55 cnk 5a 2 5c cnk 5d 2 5e cnk 68 1lc 6j k 6k 2 6m k 6o cnk 6t k 6u 35u 6v cnk
4r 0 cnk 5c 1lc 63 cnk 6b k 6d 2 6e k 6g 2 6h k 6j cnk 6k k 6l 2 6m cnk
4s 0 cop 1 coq s cop t coq 1k cop 1l coq 2c cop 2d coq 34 cop 35 coq 3w cop 3x coq 4o cop 4p coq 5g cop 5h coq 68 cop 69 coq 70 cop 71 coq
4t 0 coq o cop p coq 1g cop 1h coq 28 cop 29 coq 30 cop 31 coq 3s cop 3t coq 4k cop 4l coq 5c cop 5d coq 64 cop 65 coq 6w cop 6x coq
4u 0 coq k cop l coq 1c cop 1d coq 24 cop 25 coq 2w cop 2x coq 3o cop 3p coq 4g cop 4h coq 58 cop 59 coq 60 cop 61 coq 6s cop 6t coq
4v 0 coq g cop h coq 18 cop 19 coq 20 cop 21 coq 2s cop 2t coq 3k cop 3l coq 4c cop 4d coq 54 cop 55 coq 5w cop 5x coq 6o cop 6p coq
4w 0 coq c cop d coq 14 cop 15 coq 1w cop 1x coq 2o cop 2p coq 3g cop 3h coq 48 cop 49 coq 50 cop 51 coq 5s cop 5t coq 6k cop 6l coq
4x 0 coq 8 cop 9 coq 10 cop 11 coq 1s cop 1t coq 2k cop 2l coq 3c cop 3d coq 44 cop 45 coq 4w cop 4x coq 5o cop 5p coq 6g cop 6h coq
4y 0 coq 4 cop 5 coq w cop x coq 1o cop 1p coq 2g cop 2h coq 38 cop 39 coq 40 cop 41 coq 4s cop 4t coq 5k cop 5l coq 6c cop 6d coq
4z 0 cop 1 coq s cop t coq 1k cop 1l coq 2c cop 2d coq 34 cop 35 coq 3w cop 3x coq 4o cop 4p coq 5g cop 5h coq 68 cop 69 coq 70 cop 71 coq
50 0 coq o cop p coq 1g cop 1h coq 28 cop 29 coq 30 cop 31 coq 3s cop 3t coq 4k cop 4l coq 5c cop 5d coq 64 cop 65 coq 6w cop 6x coq
51 0 coq k cop l coq 1c cop 1d coq 24 cop 25 coq 2w cop 2x coq 3o cop 3p coq 4g cop 4h coq 58 cop 59 coq 60 cop 61 coq 6s cop 6t coq
52 0 coq g cop h coq 18 cop 19 coq 20 cop 21 coq 2s cop 2t coq 3k cop 3l coq 4c cop 4d coq 54 cop 55 coq 5w cop 5x coq 6o cop 6p coq
53 0 coq c cop d coq 14 cop 15 coq 1w cop 1x coq 2o cop 2p coq 3g cop 3h coq 48 cop 49 coq 50 cop 51 coq 5s cop 5t coq 6k cop 6l coq
54 0 coq 8 cop 9 coq 10 cop 11 coq 1s cop 1t coq 2k cop 2l coq 3c cop 3d coq 44 cop 45 coq 4w cop 4x coq 5o cop 5p coq 6g cop 6h coq
55 0 coq 4 cop 5 coq w cop x coq 1o cop 1p coq 2g cop 2h coq 38 cop 39 coq 40 cop 41 coq 4s cop 4t coq 5k cop 5l coq 6c cop 6d coq
56 0 cop 1 coq s cop t coq 1k cop 1l coq 2c cop 2d coq 34 cop 35 coq 3w cop 3x coq 4o cop 4p coq 5g cop 5h coq 68 cop 69 coq 70 cop 71 coq
57 0 coq o cop p coq 1g cop 1h coq 28 cop 29 coq 30 cop 31 coq 3s cop 3t coq 4k cop 4l coq 5c cop 5d coq 64 cop 65 coq 6w cop 6x coq
58 0 coq k cop l coq 1c cop 1d coq 24 cop 25 coq 2w cop 2x coq 3o cop 3p coq 4g cop 4h coq 58 cop 59 coq 60 cop 61 coq 6s cop 6t coq
59 0 coq g cop h coq 18 cop 19 coq 20 cop 21 coq 2s cop 2t coq 3k cop 3l coq 4c cop 4d coq 54 cop 55 coq 5w cop 5x coq 6o cop 6p coq
5a 0 coq c cop d coq 14 cop 15 coq 1w cop 1x coq 2o cop 2p coq 3g cop 3h coq 48 cop 49 coq 50 cop 51 coq 5s cop 5t coq 6k cop 6l coq
5b 0 coq 8 cop 9 coq 10 cop 11 coq 1s cop 1t coq 2k cop 2l coq 3c cop 3d coq 44 cop 45 coq 4w cop 4x coq 5o cop 5p coq 6g cop 6h coq
5c 0 coq 4 cop 5 coq w cop x coq 1o cop 1p coq 2g cop 2h coq 38 cop 39 coq 40 cop 41 coq 4s cop 4t coq 5k cop 5l coq 6c cop 6d coq
5d 0 cop 1 coq s cop t coq 1k cop 1l coq 2c cop 2d coq 34 cop 35 coq 3w cop 3x coq 4o cop 4p coq 5g cop 5h coq 68 cop 69 coq 70 cop 71 coq
5e 0 coq o cop p coq 1g cop 1h coq 28 cop 29 coq 30 cop 31 coq 3s cop 3t coq 4k cop 4l coq 5c cop 5d coq 64 cop 65 coq 6w cop 6x coq
5f 0 coq k cop l coq 1c cop 1d coq 24 cop 25 coq 2w cop 2x coq 3o cop 3p coq 4g cop 4h coq 58 cop 59 coq 60 cop 61 coq 6s cop 6t coq
5g 0 coq g cop h coq 18 cop 19 coq 20 cop 21 coq 2s cop 2t coq 3k cop 3l coq 4c cop 4d coq 54 cop 55 coq 5w cop 5x coq 6o cop 6p coq
5h 0 coq c cop d coq 14 cop 15 coq 1w cop 1x coq 2o cop 2p coq 3g cop 3h coq 48 cop 49 coq 50 cop 51 coq 5s cop 5t coq 6k cop 6l coq
5i 0 coq 8 cop 9 coq 10 cop 11 coq 1s cop 1t coq 2k cop 2l coq 3c cop 3d coq 44 cop 45 coq 4w cop 4x coq 5o cop 5p coq 6g cop 6h coq
5j 0 coq 4 cop 5 coq w cop x coq 1o cop 1p coq 2g cop 2h coq 38 cop 39 coq 40 cop 41 coq 4s cop 4t coq 5k cop 5l coq 6c cop 6d coq
5k 0 cop 1 coq s cop t coq 1k cop 1l coq 2c cop 2d coq 34 cop 35 coq 3w cop 3x coq 4o cop 4p coq 5g cop 5h coq 68 cop 69 coq 70 cop 71 coq
5l 0 coq o cop p coq 1g cop 1h coq 28 cop 29 coq 30 cop 31 coq 3s cop 3t coq 4k cop 4l coq 5c cop 5d coq 64 cop 65 coq 6w cop 6x coq
5m 0 coq k cop l coq 1c cop 1d coq 24 cop 25 coq 2w cop 2x coq 3o cop 3p coq 4g cop 4h coq 58 cop 59 coq 60 cop 61 coq 6s cop 6t coq
5n 0 coq g cop h coq 18 cop 19 coq 20 cop 21 coq 2s cop 2t coq 3k cop 3l coq 4c cop 4d coq 54 cop 55 coq 5w cop 5x coq 6o cop 6p coq
5o 0 coq c cop d coq 14 cop 15 coq 1w cop 1x coq 2o cop 2p coq 3g cop 3h coq 48 cop 49 coq 50 cop 51 coq 5s cop 5t coq 6k cop 6l coq
5p 0 coq 8 cop 9 coq 10 cop 11 coq 1s cop 1t coq 2k cop 2l coq 3c cop 3d coq 44 cop 45 coq 4w cop 4x coq 5o cop 5p coq 6g cop 6h coq
5q 0 coq 4 cop 5 coq w cop x coq 1o cop 1p coq 2g cop 2h coq 38 cop 39 coq 40 cop 41 coq 4s cop 4t coq 5k cop 5l coq 6c cop 6d coq
5r 0 cop 1 coq s cop t coq 1k cop 1l coq 2c cop 2d coq 34 cop 35 coq 3w cop 3x coq 4o cop 4p coq 5g cop 5h coq 68 cop 69 coq 70 cop 71 coq
5s 0 coq o cop p coq 1g cop 1h coq 28 cop 29 coq 30 cop 31 coq 3s cop 3t coq 4k cop 4l coq 5c cop 5d coq 64 cop 65 coq 6w cop 6x coq
5t 0 coq k cop l coq 1c cop 1d coq 24 cop 25 coq 2w cop 2x coq 3o cop 3p coq 4g cop 4h coq 58 cop 59 coq 60 cop 61 coq 6s cop 6t coq
5u 0 coq g cop h coq 18 cop 19 coq 20 cop 21 coq 2s cop 2t coq 3k cop 3l coq 4c cop 4d coq 54 cop 55 coq 5w cop 5x coq 6o cop 6p coq
5v 0 coq c cop d coq 14 cop 15 coq 1w cop 1x coq 2o cop 2p coq 3g cop 3h coq 48 cop 49 coq 50 cop 51 coq 5s cop 5t coq 6k cop 6l coq
5w 0 coq 8 cop 9 coq 10 cop 11 coq 1s cop 1t coq 2k cop 2l coq 3c cop 3d coq 44 cop 45 coq 4w cop 4x coq 5o cop 5p coq 6g cop 6h coq
5x 0 coq 4 cop 5 coq w cop x coq 1o cop 1p coq 2g cop 2h coq 38 cop 39 coq 40 cop 41 coq 4s cop 4t coq 5k cop 5l coq 6c cop 6d coq
5y 0 cop 1 coq s cop t coq 1k cop 1l coq 2c cop 2d coq 34 cop 35 coq 3w cop 3x coq 4o cop 4p coq 5g cop 5h coq 68 cop 69 coq 70 cop 71 coq
5z 0 coq o cop p coq 1g cop 1h coq 28 cop 29 coq 30 cop 31 coq 3s cop 3t coq 4k cnk 4w n 5j cnk 5n o 70 cnk
60 0 cnk
6x 0 cog
6z 0 cnk u 2 v cnk
70 0 cnk
72 0 2 g cog q cnk w 2 1c cog 2b cnk 2c cog 2v cnk 2w cog 30 cnk 73 1
73 0 cnk 1 cog 2p cnk 4e i 4g 0 4h cnk 68 cog 6f cnk 6o 1 70 cnk
74 0 cnk
75 0 cnk 71 2 72 cnk
76 0 cnk 68 2 69 cnk
77 0 cnk 3a 2 3f cnk
78 0 cnk
7e 0 1lc 1 2 4 cnk 5 2 7 cnk c 2 g 1lc k cnk l 1lc o cnk p 1lc 1i cnk 1k 2 1n cnk 1r 35u 1s cnk 6d 2 6f cnk
7f 0 cnk
7h 0 cnk 10 2 14 cnk 2x 2 32 cnk
7i 0 cnk 4r 2 4t cnk 6y 2
7j 0 cnk 1y 2 29 cnk 3m 2 3q cnk
7k 0 k 1 2 2 k 3 cnk 1k 2 1z cnk 34 2 35 cnk 37 2 39 cnk 3j 2 3m k 3n cnk 4w k 4z 2 53 k 55 2 57 cnk 59 6c5 5a cnk 5e 2 5f cnk 5p 6c5 5q cnk
7l 0 2 3 1lc 13 2 18 k 19 2 1f 35u 1g 2 1h cnk 1w 1lc 1x k 1z 1lc 20 cnk 37 2 38 cnk 3k 2 3m k 3n cnk 4z k 52 2 5b k 5c i 5d cnk 5e l 5g cnk 5l 2 5p cnk 5q k 5r 2 5s cnk
7m 0 cnk 18 k 1b 2 1e k 1g 2 1h i 1i 2 1k cnk 1q 2 1r cnk 1t 2 1u cnk 67 2 68 k 6b 2 6j cnk
7n 0 2 2 k 4 cnk 1n 2 1p cnk 1q i 1r k 1s 2 1t k 1x cnk 1z k 21 cnk 23 k 25 i 26 cnk 2f i 2g cnk 2q k 2s cnk 2u 2 31 cnk 34 2 39 cnk 3k 1lc 3u cnk 3v 1lc 3w cnk 3y 1lc 3z cnk 40 1lc 52 cnk 54 i 55 k 57 2 5d cnk 5e i 5f cnk 5h i 5i cnk 5j i 5m k 5n cnk 5o k 5q 2 5r i 5s 35u 5t l 5u 2 5v cnk 69 2 6b cnk
7o 0 cnk 1h k 1k 2 1s k 1u 2 1x k 1y 2 1z cnk 2m 2 2n cnk 4w i 4x k 4z 2 55 k 56 2 57 k 59 i 5a k 5b 2 5d k 5e 2 5g cnk
7p 0 cnk 4v i 4w k 4y 2 52 cnk 54 k 58 2 5a k 5b 2 5d cnk 64 2 66 cnk
7q 0 cnk 1c k 1f 2 1n k 1p 2 1q k 1r 2 1t cnk 4r 2 4s k 4t 2 4u k 4w 2 52 i 53 2 54 cnk
7r 0 cnk t 2 u k v 2 w cnk y 2 12 k 13 2 18 cnk
7s 0 cnk 18 k 1b 2 1k k 1l 2 1n cnk
7t 0 1lc 7 cnk 9 1lc a cnk c 1lc k cnk l 1lc n cnk o 1lc 1c i 1d k 1i cnk 1j k 1l cnk 1n 2 1p i 1q 35u 1r l 1s k 1t l 1u k 1v 2 1w cnk 5t k 5w 2 60 cnk 62 2 64 k 68 2 69 cnk 6c k 6d cnk
7u 0 1lc 1 2 b 1lc 1f 2 1l k 1m cnk 1n 2 1r cnk 1z 35u 20 cnk 28 1lc 29 2 2f k 2h 2 2k 1lc 3o l 3u 2 47 k 48 2 49 35u 4a cnk
7v 0 cnk 2o 2 2p k 2q 2 2t k 2u 2 2v k 2w cnk
7w 0 cnk 1b k 1c 2 1j cnk 1k 2 1q k 1r 2 1s cnk 42 2 4o cnk 4p k 4q 2 4x k 4y 2 50 k 51 2 53 cnk
7x 0 cnk 1d 2 1j cnk 1m 2 1n cnk 1o 2 1q cnk 1r 2 1y l 1z 2 20 cnk 3u k 3z cnk 40 2 42 cnk 43 k 45 2 46 k 47 2 48 cnk
7y 0 cnk 6r 2 6t k 6v cnk
7z 0 2 2 l 3 k 4 1lc h cnk i 1lc 1g k 1i 2 1n cnk 1q k 1s 2 1t i 1u 35u 1v cnk 2i 2 2j cnk
80 0 cnk
8k 0 cnk 1c 1 1s 2 1t cnk 1z 2 2e cnk
8l 0 cnk
9t 0 cnk u 2 16 k 19 2 1c cnk
9u 0 cnk
a2 0 cnk 6o 2 6t cnk
a3 0 cnk 1c 2 1j cnk
a4 0 cnk
a5 0 cnk 2r n 2s cnk 2v n 2z cnk
a6 0 cnk
a7 0 cnk 27 2 28 cnk 29 k 3s cnk 3z 2 43 cnk 68 cog 6c y 6d cnk 6o 1e 6q cog 6v cnk
a8 0 cog
b0 0 cog 63 cnk 73 cog
b1 0 cog x cnk 3k cog 6r cnk
b2 0 cog
b5 0 cog 42 cnk 4g cog 5v cnk
b6 0 cnk
bz 0 cnk 6o cog 6s cnk 6t cog 70 cnk 71 cog 73 cnk
c0 0 cog
c1 0 cog 15 cnk 1e cog 1f cnk 28 cog 2b cnk 2d cog 2e cnk 2s cog 2x cnk 34 cog
c2 0 cog 70 cnk
c3 0 cnk
cc 0 cnk 4d 2 4f cnk 4g 1 4k cnk
cd 0 cnk
cv 0 2 1a cnk 1c 2 1z cnk
cw 0 cnk
cx 0 cnk 2t i 2v 2 2y cnk 31 i 37 1 3f 2 3n cnk 3p 2 3w cnk 4q 2 4u cnk
cy 0 cnk 1u 2 1x cnk
cz 0 cog 2f cnk 2o cog 3b cnk
d0 0 cnk
d6 0 2 1j cnk 1n 2 31 cnk 39 2 3a cnk 3o 2 3p cnk 4b 2 4g cnk 4h 2 4w cnk
d7 0 cnk
dc 0 2 7 cnk 8 2 p cnk r 2 y cnk z 2 11 cnk 12 2 17 cnk 3z 2 40 cnk
dd 0 cnk 1c 2 1j cnk
de 0 cnk 4u 2 4v cnk 6k 2 6o cnk
df 0 cnk
dg 0 cnk 6k 2 6o cnk
dh 0 cnk 6m 2 6o cnk
di 0 cnk 6b 2 6c cnk 6e 2 6f cnk 6m 2 6o cnk 6t 2 6u cnk
dj 0 cnk
dk 0 cnk 5s 2 5z cnk
dl 0 cnk 1w 2 23 cnk
dm 0 cnk
ds 0 cnk 4 ds 5 cnk 18 28 1c cnk 44 28 4g cnk 4v 28 4x cnk 5c 28 5d cnk 5r ds 5s 28 5t cnk 6u 28
dt 0 cnk 34 5s 36 cnk 3i 5s 3k cnk 3y ds 3z cnk 41 ds 4b cnk 4u 34 4v 28 6e bf
du 0 cog 1 ds 2 6o 3 28 g cog q ds r cog 1b ds 1c cog 1e ds 1j 6o 1k ds 1n cog 1o 28 1s cog 21 28 28 ds 2a 28 2o cog 2u 28
dv 0 ds x 5s y cnk 10 5s 19 ds 1i 5s 1j ds 3h 5s 3i ds 3p s0 3q ds 44 cnk 46 5s 48 cnk 49 5s 4c cnk 4e 5s 4g ds 5e s0 5h ds 5j s0 5k ds 5m s0 5n k0 5p 5s 5r ds 5w 5s 68 ds 6p cnk 6r 5s 6s ds 6t 5s 6u cnk 6v 5s 6w ds 6z 14i
dw 0 ds 1r 5s 1s ds 1t 5s 1u s0 1w ds 1y s0 29 ds 2u s0 3d ds 3g s0 3h ds 3l s0 3o ds 3p s0 3s ds 3z s0 40 ds 41 s0 42 ds 4q s0 4r ds 71 5s 72 cnk 73 ds
dx 0 ds 1q cnk 21 5s 23 ds 27 cnk 28 ds 2w cnk 33 5s 35 cnk 37 5s 38 k0 3a 5s 3e s0 3f cnk 3r 5s 3s cnk 3u 5s 3y cnk 40 k0 41 cnk 45 s0 47 cnk 4k ds 4l 5s 4m cnk 4o 5s 4p cnk 4x 5s 4z cnk 58 5s 59 cnk 5e 5s 5h cnk 5t 5s 5w cnk 64 5s 67 cnk 69 5s 6a cnk 6b 5s 6c cnk 6g 5s 6h cnk 6n 5s 6o cnk 6r 5s 6s cnk 6y 5s 6z ds
dy 0 ds 1x s0 20 ds 23 s0 28 cnk 3k ds 4j s0 4k ds 50 s0 53 ds 5c s0 5d ds 5i cnk 5n 5s 5o s0 5p 5s 5s ds 5v cnk 5x ds 61 34 62 28 64 ds 68 5s 6e cnk 6h 5s 6i cnk 6j ds 6l 28 6o 5s 6p cnk 6r 5s 6s ds 71 28
dz 0 cnk 62 34 63 28 68 ds 6k 28 6o ds 6p 28
e0 0 cnk c 28 g cnk 20 28 28 cnk 2i 28 2o cnk 3s 28 40 cnk 4u 28 4w cnk 58 28 5c cnk 5e 28 5s cnk 61 28
e1 0 cnk c s0 d ds f s0 g ds o s0 w ds 12 s0 13 ds 1c s0 1m ds 1n cnk 1o s0 1r ds 1y cnk 1z ds 3b s0 3c ds 51 s0 53 ds 54 s0 56 ds 57 s0 58 ds 5p s0 5s ds 5t s0 66 ds
e2 0 cnk 2g 28 2o cnk 32 28 34 ds 3h 28 3k ds 3v 34 3y ds 5f s0 5i ds 5j 28 5k ds 5l 28 5o 34 5p ds 65 34 66 28 67 ds 6j 34 6k 28 6n ds 6o s0 6x 34 6z 28
e3 0 cnk
e4 0 28
e7 0 28 72 cnk
e8 0 cog
lb 0 cog 72 cnk
lc 0 cog
sf 0 cog 72 cnk
sg 0 cnk
2rk 0 1 w 2 3k 1
2rl 0 2 6o 1
2rm 0 1
2s0 0 cnk`;

/** What `breakClassOf` knows, as `readPages` reads it. */
export const breakPages = `0 0 0 9 w a 1s b 0 w w x 1 y 3 z 35s 10 2 11 1 12 35s 13 3 14 2 15 1 16 0 18 35t 19 39d 1a 35t 1c g 1m 1 1o 0 1p 35s 1q 0 1r 35t 1s 0 2j 2 2k 0 2l 1 2m 0 2n 35s 2o 0 3f 2 3g 0 3h 1 3i 0 4g 3 4h 2 4i 0 4j 2 4k 0 4l 2 4m 0 4r 2 4s 0 4t e8 4u 0 4w 1 4x 0 53 1 54 0 57 1 58 0 5b 2 5c 0
1 0 0
6 0 0 2o g 2y 0 6o g 6y 0
7 0 0 5c g 5m 0
8 0 0
9 0 0 2u g 34 0 6e g 6o 0
e 0 0 1 1kw 1n 0 1s 1kw 28 1lc 2i 1kw 2k 0 3l 1kw 3n 0 3o 1kw 3p 0 3q 1kw 3v 0 3w 1kw 4k 0 4l 1kw 4m 0 4n 1kw 5a 0 5c 1kw 5h 0 5i 1kw 5j 0 5k 1kw 5r 0 5s 1lc 62 0 64 1kw 68 0
f 0 0 w g 16 0 1m 2 1n 1 1o 2 1p 1 1q 0
g 0 1kw 1s 1lc 22 1kw 40 1lc 4a 1kw 4g 0
h 0 0
m 0 0 3k w 3l 0 4b 2 4c 1 4d 0
n 0 0 3k 1kw 66 0 68 1lc 6i 0 6o 1kw 6y 0
o 0 0 g g q 0
p 0 0 1y g 28 0 5s g 62 0 68 1kw
q 0 0 3k g 3u 0 40 g 4a 0
r 0 0 28 g 2i 0 4w g 56 0
s 0 0 1s g 22 0 28 g 2i 0
t 0 0
w 0 w 7 3 8 w b sg c 0 g 3l h 3 i 75 m 0 o 2 p 1 q 2 t 1 u 2 w 0 11 1 13 0 14 1s 16 0 1b 3 1c 1 1d 0 1e 1 1g 0 1l 2 1m 1 1n 0 1o 1 1p 0 1x 2 1y 1 22 0 2n w 2o 3 2p 0 3h 2 3i 1 3j 0 3x 2 3y 1 3z 0 4s 2 4t 0
x 0 0 3 1 4 0 m 2 n 0
y 0 0
z 0 0 8 2 9 1 a 2 b 1 c 0 q 8 s 0 15 6 16 5 17 0 6h 8 6l 0 6o 8 6p 0 6r 8 6s 0
10 0 0
11 0 0 71 8 73 0
12 0 0 k 8 m 0 1c 4 1k 0 20 8 2c 0 3j 8 3k 0 3u 4 40 0 43 8 44 0 4h 8 4i 0 4q 8 4s 0 59 8 5b 0 5g 8 5i 0 5q 8 5r 0 5w 8 5x 0 6i 8 6j 0 6q 8 6s 0 6t 8 6u 0 6y 8 6z 0 71 8 72 0
13 0 0 5 8 6 0 a 8 c 0 14 8 15 0 24 8 25 0 26 8 27 0 2b 8 2e 0 2f 8 2g 0 2w 2 2x 1 2y 2 2z 1 30 2 31 1 32 2 33 1 34 2 35 1 36 2 37 1 38 2 39 1 3a 0 45 8 48 0 4w 8 4x 0 5b 8 5c 0 5h 2 5i 1 5j 0 6e 2 6f 1 6g 2 6h 1 6i 2 6j 1 6k 2 6l 1 6m 2 6n 1 6o 0
14 0 0
15 0 0 3n 2 3o 1 3p 2 3q 1 3r 2 3s 1 3t 2 3u 1 3v 2 3w 1 3x 2 3y 1 3z 2 40 1 41 2 42 1 43 2 44 1 45 2 46 1 47 2 48 1 49 0 60 2 61 1 62 2 63 1 64 0 70 2 71 1 72 0
16 0 0
17 0 0 r 8 t 0 28 8 29 0 2d 8 2e 0
18 0 0
1a 0 0 2 2 3 1 4 2 5 1 6 0 9 2 a 1 b 0 c 2 d 1 e 0 s 2 t 1 u 0 w 2 x 1 y 2 z 1 10 2 11 1 12 2 13 1 14 2 15 1 16 0 1u 2 1v 0 2d 2 2e 1 2f 2 2g 1 2h 2 2i 1 2j 2 2k 1 2l 0 3k 4 4a 0 4b 4 6s 0
1b 0 4 5y 0 6o 4
1c 0 w 1 5 3 4 5 5 6 4 8 6 9 5 a 6 b 5 c 6 d 5 e 6 f 5 g 6 h 5 i 4 k 6 l 5 m 6 n 5 o 6 p 5 q 6 r 5 t 6 u 5 w 4 1d 5 1i 4 1n 5 1o 4 1r 0 1t 5 1u 4 1v 5 1w 4 1x 5 1y 4 1z 5 20 4 21 5 22 4 2r 5 2s 4 3n 5 3o 4 3p 5 3q 4 3r 5 3s 4 3y 5 3z 4 45 5 47 0 49 4 4d 5 4f 4 4g 5 4i 4 4j 5 4k 4 4l 5 4m 4 4n 5 4o 4 4p 5 4q 4 5f 5 5g 4 6b 5 6c 4 6d 5 6e 4 6f 5 6g 4 6m 5 6n 4 6t 5 6v 4 6z 5 73 4
1d 0 0 5 4 1c 0 1d 4 3z 0 40 4 6e 0 6n 4 6o 5
1e 0 4 v 0 w 4 20 0 28 4
1f 0 4
4k 0 4 3x 0 40 4 5j 0
4l 0 0
4m 0 0 w g 16 0
4n 0 0
4o 0 0 5s g 62 0
4p 0 g a 0 5s g 62 0 68 1kw 6o 1lc 6y 1kw 73 0
4q 0 0 28 g 2i 0 2o 1kw 3k 0
4r 0 0 6o g 6y 0
4s 0 0
6x 0 4
6z 0 0
71 0 0 1q 1 1r 2 1s 0
72 0 0 g 5 n 6 o 5 p 4 q 0 1c 5 1d 4 1h 6 1i 5 1j 6 1k 5 1l 6 1m 5 1n 6 1o 5 1p 6 1q 5 1r 6 1s 5 1t 6 1u 5 1v 6 1w 5 1x 4 1z 6 20 5 21 4 28 5 2b 1 2c 5 2g 4 2h 6 2i 5 2j 6 2k 5 2l 6 2m 5 2n 4 2v 0 2w 4 30 0 73 3
73 0 0 1 5 2 4 4 6 5 5 6 4 8 6 9 5 a 4 c 5 d 4 e 5 f 4 g k q 5 s 4 v 5 w 4 1n 6 1o 4 1p 5 1q 4 2j 6 2k 4 2l 5 2n 6 2o 5 2p 1 2q 2 2r 1 2u 4 2v 5 35 4 4e 1 4g 0 68 4 69 6 6a 4 6d 6 6e 4 6f 0
74 0 0
78 0 0 4g g 4q 0
79 0 0
7h 0 0 1c g 1m 0 1s g 22 0
7i 0 0
7k 0 0 2u g 34 0 6o g 6y 0
7l 0 0 1i g 1s 0 5s g 62 0
7m 0 0 6o g 6y 0
7n 0 0
7o 0 0 28 g 2i 0 5s g 62 0
7p 0 0
7q 0 0 28 g 2i 0 5c g 5m 0 5s 1lc 6c 0
7r 0 0 1c g 1m 0
7s 0 0 68 g 6i 0
7t 0 0 28 g 2i 0
7u 0 0
7v 0 0 6o g 6y 0
7w 0 0 28 g 2i 0
7x 0 0 28 g 2i 0 4g g 4q 0 68 g 6i 0
7y 0 0
7z 0 0 28 g 2i 0
80 0 0
9t 0 0 1c g 1m 0
9u 0 0
a2 0 0 2o g 2y 0 5c g 5m 0
a3 0 0 28 g 2i 0
a4 0 0
a5 0 0 34 g 3e 0
a6 0 0
a7 0 0 68 4 6d 0 6o 4 6v 0
a8 0 4
b0 0 4 63 0 73 4
b1 0 4 x 0 3k 4 6r 0
b2 0 4
b5 0 4 42 0 4g 4 5v 0
b6 0 0
bz 0 0 6o 4 6s 0 6t 4 70 0 71 4 73 0
c0 0 4
c1 0 4 15 0 1e 4 1f 0 28 4 2b 0 2d 4 2e 0 2s 4 2x 0 34 4
c2 0 4 70 0
c3 0 0
cs 0 0 6o g 6y 0
ct 0 0
cz 0 4 2f 0 2o 4 3b 0
d0 0 0
d3 0 0 5q g
d4 0 0
dd 0 0 1s g 22 0
de 0 0 6o g 6y 0
df 0 0
dg 0 0 6o g 6y 0
dh 0 0 6p g 6z 0
di 0 0
dl 0 0 28 g 2i 0
dm 0 0
ds 0 0 4 8 5 0 5r 8 5s 0
dt 0 0 3y 8 3z 0 41 8 4b 0 4u 4 4v 0 6e 8
du 0 4 1 8 2 4 3 0 g 4 q 8 r 4 1b 8 1c 4 1e 8 1j 4 1k 8 1n 4 1o 0 1s 4 21 0 28 8 2a 0 2o 4 2u 0
dv 0 8 x 0 19 8 1i 0 1j 8 3h 0 3i 8 44 0 4g 8 5n 0 5r 8 5w 0 68 8 6p 0 6s 8 6t 0 6w 8
dw 0 8 1r 0 1s 8 1t 0 1u 8 71 0 73 8
dx 0 8 1q 0 23 8 27 0 28 8 2w 0 3e 8 3f 0 45 8 47 0 4k 8 4l 0 6z 8
dy 0 8 28 0 3k 8 5i 0 5o 8 5p 0 5s 8 5v 0 5x 8 61 4 62 0 64 8 68 0 6j 8 6l 0 6s 8 71 0
dz 0 0 62 4 63 0 68 8 6k 0 6o 8 6p 0
e0 0 0
e1 0 0 c 8 1n 0 1o 8 1y 0 1z 8
e2 0 0 34 8 3h 0 3k 8 3v 4 3y 8 5j 0 5k 8 5l 0 5o 4 5p 8 65 4 66 0 67 8 6j 4 6k 0 6n 8 6x 4 6z 0
e3 0 0 6o g 6y 0
e4 0 0
e8 0 4
lb 0 4 72 0
lc 0 4
sf 0 4 72 0
sg 0 0`;
