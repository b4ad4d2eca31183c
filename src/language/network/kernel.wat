;; The loops in which the networks spend their time, in WebAssembly SIMD. `npm run kernel` makes kernel.wasm of it.
;;
;; Whole numbers do the products: weights (int8, widened to int16) times fixed-point numbers (int16; their scale is already in
;; the scales of the weights), summed in int32. So every CPU gives the same bits. What is left in float32 uses only + - * /,
;; which IEEE 754 fixes as well.
(module
  (memory (export "memory") 1)

  ;; out[r][c] = from[r][c] + scales[c] * (x[r] · w[c]) for `rows` rows and 8 * `blocks` columns.
  ;; x: int16, 2 * `pairs` a row. w: int16, in blocks of 8 columns; in a block, pair by pair: 2 weights of column 0, 2 of
  ;; column 1, … 2 of column 7. scales, from, out: float32. Strides are bytes from one row to the next; `from` may be
  ;; `out` itself (add to it) or one row of biases (stride 0).
  ;; Four rows are done at a time, or the last three: x must be readable for one row more than there are.
  (func (export "multiply")
    (param $x i32) (param $xStride i32) (param $w i32) (param $scales i32)
    (param $from i32) (param $fromStride i32) (param $out i32) (param $outStride i32)
    (param $rows i32) (param $pairs i32) (param $blocks i32)
    (local $left i32) (local $x0 i32) (local $x1 i32) (local $x2 i32) (local $x3 i32) (local $xEnd i32)
    (local $v i32) (local $f i32) (local $o i32)
    (local $two v128) (local $weightsA v128) (local $weightsB v128) (local $scalesA v128) (local $scalesB v128)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128)
    (local $b0 v128) (local $b1 v128) (local $b2 v128) (local $b3 v128)
    (loop $block
      (local.set $scalesA (v128.load (local.get $scales)))
      (local.set $scalesB (v128.load offset=16 (local.get $scales)))
      (local.set $left (local.get $rows))
      (local.set $x0 (local.get $x))
      (local.set $f (local.get $from))
      (local.set $o (local.get $out))
      (block $done (loop $four
        (br_if $done (i32.lt_s (local.get $left) (i32.const 3)))
        (local.set $x1 (i32.add (local.get $x0) (local.get $xStride)))
        (local.set $x2 (i32.add (local.get $x1) (local.get $xStride)))
        (local.set $x3 (i32.add (local.get $x2) (local.get $xStride)))
        (local.set $xEnd (i32.add (local.get $x0) (i32.shl (local.get $pairs) (i32.const 2))))
        (local.set $v (local.get $w))
        (local.set $a0 (v128.const i32x4 0 0 0 0)) (local.set $b0 (v128.const i32x4 0 0 0 0))
        (local.set $a1 (v128.const i32x4 0 0 0 0)) (local.set $b1 (v128.const i32x4 0 0 0 0))
        (local.set $a2 (v128.const i32x4 0 0 0 0)) (local.set $b2 (v128.const i32x4 0 0 0 0))
        (local.set $a3 (v128.const i32x4 0 0 0 0)) (local.set $b3 (v128.const i32x4 0 0 0 0))
        (loop $pair
          (local.set $weightsA (v128.load (local.get $v)))
          (local.set $weightsB (v128.load offset=16 (local.get $v)))
          (local.set $two (v128.load32_splat (local.get $x0)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $two) (local.get $weightsA))))
          (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $two) (local.get $weightsB))))
          (local.set $two (v128.load32_splat (local.get $x1)))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $two) (local.get $weightsA))))
          (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $two) (local.get $weightsB))))
          (local.set $two (v128.load32_splat (local.get $x2)))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $two) (local.get $weightsA))))
          (local.set $b2 (i32x4.add (local.get $b2) (i32x4.dot_i16x8_s (local.get $two) (local.get $weightsB))))
          (local.set $two (v128.load32_splat (local.get $x3)))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $two) (local.get $weightsA))))
          (local.set $b3 (i32x4.add (local.get $b3) (i32x4.dot_i16x8_s (local.get $two) (local.get $weightsB))))
          (local.set $v (i32.add (local.get $v) (i32.const 32)))
          (local.set $x1 (i32.add (local.get $x1) (i32.const 4)))
          (local.set $x2 (i32.add (local.get $x2) (i32.const 4)))
          (local.set $x3 (i32.add (local.get $x3) (i32.const 4)))
          (br_if $pair (i32.lt_u (local.tee $x0 (i32.add (local.get $x0) (i32.const 4))) (local.get $xEnd))))
        (block $stored
          (call $store (local.get $f) (local.get $o) (local.get $a0) (local.get $scalesA) (local.get $b0) (local.get $scalesB))
          (local.set $f (i32.add (local.get $f) (local.get $fromStride)))
          (local.set $o (i32.add (local.get $o) (local.get $outStride)))
          (call $store (local.get $f) (local.get $o) (local.get $a1) (local.get $scalesA) (local.get $b1) (local.get $scalesB))
          (local.set $f (i32.add (local.get $f) (local.get $fromStride)))
          (local.set $o (i32.add (local.get $o) (local.get $outStride)))
          (call $store (local.get $f) (local.get $o) (local.get $a2) (local.get $scalesA) (local.get $b2) (local.get $scalesB))
          (br_if $stored (i32.lt_u (local.get $left) (i32.const 4)))
          (local.set $f (i32.add (local.get $f) (local.get $fromStride)))
          (local.set $o (i32.add (local.get $o) (local.get $outStride)))
          (call $store (local.get $f) (local.get $o) (local.get $a3) (local.get $scalesA) (local.get $b3) (local.get $scalesB))
          (local.set $f (i32.add (local.get $f) (local.get $fromStride)))
          (local.set $o (i32.add (local.get $o) (local.get $outStride))))
        ;; From the end of the first row to the start of the fifth.
        (local.set $x0 (i32.add (local.get $x0)
          (i32.sub (i32.shl (local.get $xStride) (i32.const 2)) (i32.shl (local.get $pairs) (i32.const 2)))))
        (local.set $left (i32.sub (local.get $left) (i32.const 4)))
        (br $four)))
      ;; One or two rows are done one by one: as a step of an LSTM over one text.
      (block $done (loop $one
        (br_if $done (i32.lt_s (local.get $left) (i32.const 1)))
        (local.set $xEnd (i32.add (local.get $x0) (i32.shl (local.get $pairs) (i32.const 2))))
        (local.set $v (local.get $w))
        (local.set $a0 (v128.const i32x4 0 0 0 0)) (local.set $b0 (v128.const i32x4 0 0 0 0))
        (loop $pair
          (local.set $two (v128.load32_splat (local.get $x0)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $two) (v128.load (local.get $v)))))
          (local.set $b0
            (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $two) (v128.load offset=16 (local.get $v)))))
          (local.set $v (i32.add (local.get $v) (i32.const 32)))
          (br_if $pair (i32.lt_u (local.tee $x0 (i32.add (local.get $x0) (i32.const 4))) (local.get $xEnd))))
        (call $store (local.get $f) (local.get $o) (local.get $a0) (local.get $scalesA) (local.get $b0) (local.get $scalesB))
        (local.set $f (i32.add (local.get $f) (local.get $fromStride)))
        (local.set $o (i32.add (local.get $o) (local.get $outStride)))
        (local.set $x0
          (i32.add (local.get $x0) (i32.sub (local.get $xStride) (i32.shl (local.get $pairs) (i32.const 2)))))
        (local.set $left (i32.sub (local.get $left) (i32.const 1)))
        (br $one)))
      (local.set $w (i32.add (local.get $w) (i32.shl (local.get $pairs) (i32.const 5))))
      (local.set $scales (i32.add (local.get $scales) (i32.const 32)))
      (local.set $from (i32.add (local.get $from) (i32.const 32)))
      (local.set $out (i32.add (local.get $out) (i32.const 32)))
      (br_if $block (local.tee $blocks (i32.sub (local.get $blocks) (i32.const 1))))))

  ;; Eight columns of one row of `multiply`.
  (func $store (param $from i32) (param $out i32)
    (param $a v128) (param $scalesA v128) (param $b v128) (param $scalesB v128)
    (v128.store (local.get $out) (f32x4.add (v128.load (local.get $from))
      (f32x4.mul (f32x4.convert_i32x4_s (local.get $a)) (local.get $scalesA))))
    (v128.store offset=16 (local.get $out) (f32x4.add (v128.load offset=16 (local.get $from))
      (f32x4.mul (f32x4.convert_i32x4_s (local.get $b)) (local.get $scalesB)))))

  ;; out[r] = the sum of x[r][k] * m[k] over the `inner` rows of m, for `rows` rows of 4 * `fours` columns, all float32. The rows
  ;; of m and of out lie side by side without gaps; `xStride` is bytes from one row of x to the next.
  (func (export "mix")
    (param $x i32) (param $xStride i32) (param $m i32) (param $out i32)
    (param $rows i32) (param $inner i32) (param $fours i32)
    (local $width i32) (local $column i32) (local $own i32) (local $xEnd i32) (local $at i32) (local $sum v128)
    (local.set $width (i32.shl (local.get $fours) (i32.const 4)))
    (loop $row
      (local.set $xEnd (i32.add (local.get $x) (i32.shl (local.get $inner) (i32.const 2))))
      (local.set $column (i32.const 0))
      (loop $four
        (local.set $sum (v128.const f32x4 0 0 0 0))
        (local.set $own (local.get $x))
        (local.set $at (i32.add (local.get $m) (local.get $column)))
        (loop $term
          (local.set $sum (f32x4.add (local.get $sum)
            (f32x4.mul (v128.load32_splat (local.get $own)) (v128.load (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (local.get $width)))
          (br_if $term (i32.lt_u (local.tee $own (i32.add (local.get $own) (i32.const 4))) (local.get $xEnd))))
        (v128.store (i32.add (local.get $out) (local.get $column)) (local.get $sum))
        (br_if $four (i32.lt_u (local.tee $column (i32.add (local.get $column) (i32.const 16))) (local.get $width))))
      (local.set $out (i32.add (local.get $out) (local.get $width)))
      (local.set $x (i32.add (local.get $x) (local.get $xStride)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  ;; One step of an LSTM for `rows` rows: from the sums of its four gates (float32, in torch's order: input, forget, cell,
  ;; output, each `hidden` long) and the cells (float32, changed in place) to the new hidden states (int16, 1 is 16384).
  ;; `hidden` is a multiple of 4.
  (func (export "step")
    (param $gates i32) (param $gatesStride i32) (param $cells i32) (param $out i32) (param $outStride i32)
    (param $rows i32) (param $hidden i32)
    (local $left i32) (local $g i32) (local $o i32) (local $size i32) (local $cell v128) (local $state v128)
    (local.set $size (i32.shl (local.get $hidden) (i32.const 2)))
    (loop $row
      (local.set $left (local.get $hidden))
      (local.set $g (local.get $gates))
      (local.set $o (local.get $out))
      (loop $units
        (local.set $cell
          (f32x4.add
            (f32x4.mul
              (call $sigmoid (v128.load (local.get $g)))
              (call $tanh (v128.load (i32.add (local.get $g) (i32.shl (local.get $size) (i32.const 1))))))
            (f32x4.mul
              (call $sigmoid (v128.load (i32.add (local.get $g) (local.get $size))))
              (v128.load (local.get $cells)))))
        (v128.store (local.get $cells) (local.get $cell))
        (local.set $state
          (i32x4.trunc_sat_f32x4_s
            (f32x4.nearest
              (f32x4.mul
                (f32x4.mul
                  (call $sigmoid (v128.load (i32.add (local.get $g) (i32.mul (local.get $size) (i32.const 3)))))
                  (call $tanh (local.get $cell)))
                (v128.const f32x4 16384 16384 16384 16384)))))
        (v128.store64_lane 0 (local.get $o) (i16x8.narrow_i32x4_s (local.get $state) (local.get $state)))
        (local.set $g (i32.add (local.get $g) (i32.const 16)))
        (local.set $cells (i32.add (local.get $cells) (i32.const 16)))
        (local.set $o (i32.add (local.get $o) (i32.const 8)))
        (br_if $units (local.tee $left (i32.sub (local.get $left) (i32.const 4)))))
      (local.set $gates (i32.add (local.get $gates) (local.get $gatesStride)))
      (local.set $out (i32.add (local.get $out) (local.get $outStride)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  ;; tanh by the fourth convergent of Lambert's continued fraction (1768), wrong by less than 0.0001 everywhere:
  ;; x (135135 + 17325 x² + 378 x⁴ + x⁶) / (135135 + 62370 x² + 3150 x⁴ + 28 x⁶), with x kept within ±4.97.
  (func $tanh (param $x v128) (result v128)
    (local $square v128)
    (local.set $x (f32x4.pmax (v128.const f32x4 -4.97 -4.97 -4.97 -4.97)
      (f32x4.pmin (v128.const f32x4 4.97 4.97 4.97 4.97) (local.get $x))))
    (local.set $square (f32x4.mul (local.get $x) (local.get $x)))
    (f32x4.div
      (f32x4.mul (local.get $x)
        (f32x4.add (v128.const f32x4 135135 135135 135135 135135) (f32x4.mul (local.get $square)
          (f32x4.add (v128.const f32x4 17325 17325 17325 17325) (f32x4.mul (local.get $square)
            (f32x4.add (v128.const f32x4 378 378 378 378) (local.get $square)))))))
      (f32x4.add (v128.const f32x4 135135 135135 135135 135135) (f32x4.mul (local.get $square)
        (f32x4.add (v128.const f32x4 62370 62370 62370 62370) (f32x4.mul (local.get $square)
          (f32x4.add (v128.const f32x4 3150 3150 3150 3150)
            (f32x4.mul (v128.const f32x4 28 28 28 28) (local.get $square)))))))))

  ;; The logistic function, as ½ + ½ tanh ½x.
  (func $sigmoid (param $x v128) (result v128)
    (f32x4.add (v128.const f32x4 0.5 0.5 0.5 0.5) (f32x4.mul (v128.const f32x4 0.5 0.5 0.5 0.5)
      (call $tanh (f32x4.mul (v128.const f32x4 0.5 0.5 0.5 0.5) (local.get $x)))))))
