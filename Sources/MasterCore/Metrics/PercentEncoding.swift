/// Spells names so that they can stand between the slashes of a metric's name, as libprocess does.
enum PercentEncoding {
    static func encode(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte < 0x20 || byte > 0x7f || special.contains(byte) {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 0xf)])
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let special = Array("$&+,/:;=?@ \"<>#%{}|\\^~[]`".utf8)
    private static let digits = Array("0123456789ABCDEF".utf8)
}
