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
  ;; Four rows are done at a time, or the last three; one or two alone by four pairs: x must be readable for one row more than
  ;; there are, and `pairs` is a multiple of four. Where a row has fewer, w has zeros for what is read beyond it.
  (func $multiply (export "multiply")
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
        (local.set $a1 (v128.const i32x4 0 0 0 0)) (local.set $b1 (v128.const i32x4 0 0 0 0))
        (loop $pairs
          (local.set $two (v128.load32_splat (local.get $x0)))
          (local.set $a0
            (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $two) (v128.load (local.get $v)))))
          (local.set $b0
            (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $two) (v128.load offset=16 (local.get $v)))))
          (local.set $two (v128.load32_splat offset=4 (local.get $x0)))
          (local.set $a1
            (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $two) (v128.load offset=32 (local.get $v)))))
          (local.set $b1
            (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $two) (v128.load offset=48 (local.get $v)))))
          (local.set $two (v128.load32_splat offset=8 (local.get $x0)))
          (local.set $a0
            (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $two) (v128.load offset=64 (local.get $v)))))
          (local.set $b0
            (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $two) (v128.load offset=80 (local.get $v)))))
          (local.set $two (v128.load32_splat offset=12 (local.get $x0)))
          (local.set $a1
            (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $two) (v128.load offset=96 (local.get $v)))))
          (local.set $b1
            (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $two) (v128.load offset=112 (local.get $v)))))
          (local.set $v (i32.add (local.get $v) (i32.const 128)))
          (br_if $pairs (i32.lt_u (local.tee $x0 (i32.add (local.get $x0) (i32.const 16))) (local.get $xEnd))))
        (local.set $a0 (i32x4.add (local.get $a0) (local.get $a1)))
        (local.set $b0 (i32x4.add (local.get $b0) (local.get $b1)))
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
  ;; Four rows are done at a time, which read m once and do not wait for each other's sums; what is left is done one by one.
  (func (export "mix")
    (param $x i32) (param $xStride i32) (param $m i32) (param $out i32)
    (param $rows i32) (param $inner i32) (param $fours i32)
    (local $width i32) (local $column i32) (local $xEnd i32) (local $at i32) (local $to i32)
    (local $x0 i32) (local $x1 i32) (local $x2 i32) (local $x3 i32) (local $four v128)
    (local $sum0 v128) (local $sum1 v128) (local $sum2 v128) (local $sum3 v128)
    (local.set $width (i32.shl (local.get $fours) (i32.const 4)))
    (block $done (loop $rows4
      (br_if $done (i32.lt_s (local.get $rows) (i32.const 4)))
      (local.set $xEnd (i32.add (local.get $x) (i32.shl (local.get $inner) (i32.const 2))))
      (local.set $column (i32.const 0))
      (loop $columns
        (local.set $sum0 (v128.const f32x4 0 0 0 0)) (local.set $sum1 (v128.const f32x4 0 0 0 0))
        (local.set $sum2 (v128.const f32x4 0 0 0 0)) (local.set $sum3 (v128.const f32x4 0 0 0 0))
        (local.set $x0 (local.get $x))
        (local.set $x1 (i32.add (local.get $x0) (local.get $xStride)))
        (local.set $x2 (i32.add (local.get $x1) (local.get $xStride)))
        (local.set $x3 (i32.add (local.get $x2) (local.get $xStride)))
        (local.set $at (i32.add (local.get $m) (local.get $column)))
        (loop $term
          (local.set $four (v128.load (local.get $at)))
          (local.set $sum0 (f32x4.add (local.get $sum0) (f32x4.mul (v128.load32_splat (local.get $x0)) (local.get $four))))
          (local.set $sum1 (f32x4.add (local.get $sum1) (f32x4.mul (v128.load32_splat (local.get $x1)) (local.get $four))))
          (local.set $sum2 (f32x4.add (local.get $sum2) (f32x4.mul (v128.load32_splat (local.get $x2)) (local.get $four))))
          (local.set $sum3 (f32x4.add (local.get $sum3) (f32x4.mul (v128.load32_splat (local.get $x3)) (local.get $four))))
          (local.set $at (i32.add (local.get $at) (local.get $width)))
          (local.set $x1 (i32.add (local.get $x1) (i32.const 4)))
          (local.set $x2 (i32.add (local.get $x2) (i32.const 4)))
          (local.set $x3 (i32.add (local.get $x3) (i32.const 4)))
          (br_if $term (i32.lt_u (local.tee $x0 (i32.add (local.get $x0) (i32.const 4))) (local.get $xEnd))))
        (v128.store (local.tee $to (i32.add (local.get $out) (local.get $column))) (local.get $sum0))
        (v128.store (local.tee $to (i32.add (local.get $to) (local.get $width))) (local.get $sum1))
        (v128.store (local.tee $to (i32.add (local.get $to) (local.get $width))) (local.get $sum2))
        (v128.store (i32.add (local.get $to) (local.get $width)) (local.get $sum3))
        (br_if $columns (i32.lt_u (local.tee $column (i32.add (local.get $column) (i32.const 16))) (local.get $width))))
      (local.set $out (i32.add (local.get $out) (i32.shl (local.get $width) (i32.const 2))))
      (local.set $x (i32.add (local.get $x) (i32.shl (local.get $xStride) (i32.const 2))))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 4)))
      (br $rows4)))
    (block $done (loop $row
      (br_if $done (i32.eqz (local.get $rows)))
      (local.set $xEnd (i32.add (local.get $x) (i32.shl (local.get $inner) (i32.const 2))))
      (local.set $column (i32.const 0))
      (loop $columns
        (local.set $sum0 (v128.const f32x4 0 0 0 0))
        (local.set $x0 (local.get $x))
        (local.set $at (i32.add (local.get $m) (local.get $column)))
        (loop $term
          (local.set $sum0 (f32x4.add (local.get $sum0)
            (f32x4.mul (v128.load32_splat (local.get $x0)) (v128.load (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (local.get $width)))
          (br_if $term (i32.lt_u (local.tee $x0 (i32.add (local.get $x0) (i32.const 4))) (local.get $xEnd))))
        (v128.store (i32.add (local.get $out) (local.get $column)) (local.get $sum0))
        (br_if $columns (i32.lt_u (local.tee $column (i32.add (local.get $column) (i32.const 16))) (local.get $width))))
      (local.set $out (i32.add (local.get $out) (local.get $width)))
      (local.set $x (i32.add (local.get $x) (local.get $xStride)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br $row))))

  ;; In place, each row of 4 * `fours` scores becomes shares: the exponentials of `scale` times them, divided by their sum. float32;
  ;; rows lie side by side without gaps.
  (func (export "softmax") (param $x i32) (param $rows i32) (param $fours i32) (param $scale f32)
    (local $end i32) (local $at i32) (local $by v128) (local $most v128) (local $sum v128) (local $own v128)
    (local.set $by (f32x4.splat (local.get $scale)))
    (loop $row
      (local.set $end (i32.add (local.get $x) (i32.shl (local.get $fours) (i32.const 4))))
      (local.set $most (v128.load (local.get $x)))
      (local.set $at (local.get $x))
      (loop $four
        (local.set $most (f32x4.pmax (local.get $most) (v128.load (local.get $at))))
        (br_if $four (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
      ;; The highest of the four, in all four.
      (local.set $most (f32x4.pmax (local.get $most)
        (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $most) (local.get $most))))
      (local.set $most (f32x4.pmax (local.get $most)
        (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $most) (local.get $most))))
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (local.set $at (local.get $x))
      (loop $four
        (local.set $own
          (call $exp (f32x4.mul (local.get $by) (f32x4.sub (v128.load (local.get $at)) (local.get $most)))))
        (v128.store (local.get $at) (local.get $own))
        (local.set $sum (f32x4.add (local.get $sum) (local.get $own)))
        (br_if $four (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
      (local.set $sum (f32x4.splat (f32.add
        (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
        (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum))))))
      (local.set $at (local.get $x))
      (loop $four
        (v128.store (local.get $at) (f32x4.div (v128.load (local.get $at)) (local.get $sum)))
        (br_if $four (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
      (local.set $x (local.get $end))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  ;; out[r][c] = scale * x[r][c], as a whole number of 16 bits, at least `least`. x: float32, 4 * `fours` a row.
  (func (export "fixed")
    (param $x i32) (param $xStride i32) (param $out i32) (param $outStride i32)
    (param $rows i32) (param $fours i32) (param $scale f32) (param $least i32)
    (local $at i32) (local $to i32) (local $end i32) (local $by v128) (local $floor v128) (local $whole v128)
    (local.set $by (f32x4.splat (local.get $scale)))
    (local.set $floor (i16x8.splat (local.get $least)))
    (loop $row
      (local.set $at (local.get $x))
      (local.set $to (local.get $out))
      (local.set $end (i32.add (local.get $x) (i32.shl (local.get $fours) (i32.const 4))))
      (loop $four
        (local.set $whole
          (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (v128.load (local.get $at)) (local.get $by)))))
        (v128.store64_lane 0 (local.get $to)
          (i16x8.max_s (i16x8.narrow_i32x4_s (local.get $whole) (local.get $whole)) (local.get $floor)))
        (local.set $to (i32.add (local.get $to) (i32.const 8)))
        (br_if $four (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
      (local.set $x (i32.add (local.get $x) (local.get $xStride)))
      (local.set $out (i32.add (local.get $out) (local.get $outStride)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  ;; out[r][c] = scale * x[r][c] * y[r][c], as a whole number of 16 bits. x: float32, y: int16, 4 * `fours` a row.
  (func (export "product")
    (param $x i32) (param $xStride i32) (param $y i32) (param $yStride i32) (param $out i32) (param $outStride i32)
    (param $rows i32) (param $fours i32) (param $scale f32)
    (local $at i32) (local $other i32) (local $to i32) (local $end i32) (local $by v128) (local $whole v128)
    (local.set $by (f32x4.splat (local.get $scale)))
    (loop $row
      (local.set $at (local.get $x))
      (local.set $other (local.get $y))
      (local.set $to (local.get $out))
      (local.set $end (i32.add (local.get $x) (i32.shl (local.get $fours) (i32.const 4))))
      (loop $four
        (local.set $whole (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul
          (f32x4.mul (v128.load (local.get $at)) (local.get $by))
          (f32x4.convert_i32x4_s (v128.load16x4_s (local.get $other)))))))
        (v128.store64_lane 0 (local.get $to) (i16x8.narrow_i32x4_s (local.get $whole) (local.get $whole)))
        (local.set $to (i32.add (local.get $to) (i32.const 8)))
        (local.set $other (i32.add (local.get $other) (i32.const 8)))
        (br_if $four (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
      (local.set $x (i32.add (local.get $x) (local.get $xStride)))
      (local.set $y (i32.add (local.get $y) (local.get $yStride)))
      (local.set $out (i32.add (local.get $out) (local.get $outStride)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  ;; One step of an LSTM for `rows` rows: from the sums of its four gates (float32, in torch's order: input, forget, cell,
  ;; output, each `hidden` long) and the cells (float32, changed in place) to the new hidden states (int16, 1 is 16384).
  ;; `hidden` is a multiple of 4.
  (func $step
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

  ;; One direction of an LSTM over texts side by side, the longest first. At `starts` stands for each of `steps` steps (int32)
  ;; the number of its first row, and last how many rows there are: a step has a row for each text that is so long. w and
  ;; scales are the recurrent layer's, as in `multiply`; gates (float32, see `step`) hold what the inputs give and are changed;
  ;; cells, as many as texts, are zero. Going `back`, texts that end at a step have no state yet: theirs adds nothing.
  (func (export "recur")
    (param $w i32) (param $scales i32) (param $gates i32) (param $gatesStride i32) (param $cells i32)
    (param $out i32) (param $outStride i32) (param $starts i32) (param $steps i32) (param $hidden i32) (param $back i32)
    (local $by i32) (local $left i32) (local $start i32) (local $count i32) (local $before i32) (local $rows i32)
    (local $own i32)
    (local.set $by (i32.const 4))
    (local.set $left (local.get $steps))
    (if (local.get $back) (then
      (local.set $by (i32.const -4))
      (local.set $starts (i32.add (local.get $starts) (i32.shl (i32.sub (local.get $steps) (i32.const 1)) (i32.const 2))))))
    (loop $each
      (local.set $start (i32.load (local.get $starts)))
      (local.set $count (i32.sub (i32.load offset=4 (local.get $starts)) (local.get $start)))
      (local.set $own (i32.add (local.get $gates) (i32.mul (local.get $start) (local.get $gatesStride))))
      (if (i32.lt_u (local.get $left) (local.get $steps)) (then
        (local.set $before (i32.load (i32.sub (local.get $starts) (local.get $by))))
        (local.set $rows
          (i32.sub (i32.load offset=4 (i32.sub (local.get $starts) (local.get $by))) (local.get $before)))
        (call $multiply
          (i32.add (local.get $out) (i32.mul (local.get $before) (local.get $outStride))) (local.get $outStride)
          (local.get $w) (local.get $scales)
          (local.get $own) (local.get $gatesStride) (local.get $own) (local.get $gatesStride)
          (select (local.get $rows) (local.get $count) (i32.lt_u (local.get $rows) (local.get $count)))
          (i32.shl (i32.shr_u (i32.add (local.get $hidden) (i32.const 7)) (i32.const 3)) (i32.const 2))
          (i32.shr_u (local.get $hidden) (i32.const 1)))))
      (call $step (local.get $own) (local.get $gatesStride) (local.get $cells)
        (i32.add (local.get $out) (i32.mul (local.get $start) (local.get $outStride))) (local.get $outStride)
        (local.get $count) (local.get $hidden))
      (local.set $starts (i32.add (local.get $starts) (local.get $by)))
      (br_if $each (local.tee $left (i32.sub (local.get $left) (i32.const 1))))))

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

  ;; The exponential of x ≤ 0, as 2 to a whole number times 2 to what is left of it, within ±½, by the first six terms of its
  ;; series: wrong by less than one part in 100,000. Below -87 it is that of -87: next to nothing.
  (func $exp (param $x v128) (result v128)
    (local $whole v128) (local $left v128)
    (local.set $x (f32x4.mul (v128.const f32x4 1.442695 1.442695 1.442695 1.442695)
      (f32x4.pmax (v128.const f32x4 -87 -87 -87 -87) (local.get $x))))
    (local.set $whole (f32x4.nearest (local.get $x)))
    (local.set $left (f32x4.sub (local.get $x) (local.get $whole)))
    (f32x4.mul
      (i32x4.shl
        (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $whole)) (v128.const i32x4 127 127 127 127))
        (i32.const 23))
      (f32x4.add (v128.const f32x4 1 1 1 1) (f32x4.mul (local.get $left)
        (f32x4.add (v128.const f32x4 0.6931472 0.6931472 0.6931472 0.6931472) (f32x4.mul (local.get $left)
          (f32x4.add (v128.const f32x4 0.2402265 0.2402265 0.2402265 0.2402265) (f32x4.mul (local.get $left)
            (f32x4.add (v128.const f32x4 0.05550411 0.05550411 0.05550411 0.05550411) (f32x4.mul (local.get $left)
              (f32x4.add (v128.const f32x4 0.009618129 0.009618129 0.009618129 0.009618129) (f32x4.mul (local.get $left)
                (v128.const f32x4 0.001333356 0.001333356 0.001333356 0.001333356)))))))))))))

  ;; The logistic function, as ½ + ½ tanh ½x.
  (func $sigmoid (param $x v128) (result v128)
    (f32x4.add (v128.const f32x4 0.5 0.5 0.5 0.5) (f32x4.mul (v128.const f32x4 0.5 0.5 0.5 0.5)
      (call $tanh (f32x4.mul (v128.const f32x4 0.5 0.5 0.5 0.5) (local.get $x)))))))
