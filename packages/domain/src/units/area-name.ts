const kinds = /^(Tỉnh|Thành phố|Thị xã|Thị trấn|Huyện|Quận|Xã|Phường|Đặc khu)\s+/iu

/** An area's name without the kind of unit in front: "Tỉnh Quảng Ngãi" → "Quảng Ngãi". */
export const shortAreaName = (name: string): string => name.replace(kinds, "")
