import Foundation

@testable import mesos

/// Two ends of something: what the program writes to one is read from the other.
final class Line {
    let channel: Channel
    private var reader: Int32?

    private init(writer: Int32, reader: Int32) {
        channel = Channel(descriptor: writer)
        self.reader = reader
    }

    deinit {
        close(channel.descriptor)
        hangUp()
    }

    /// A pipe, as between two programs.
    static func pipe() -> Line? {
        var ends: [Int32] = [0, 0]
        guard Foundation.pipe(&ends) == 0 else { return nil }
        // A broken pipe is to be an error of the write here too.
        signal(SIGPIPE) { _ in }
        return Line(writer: ends[1], reader: ends[0])
    }

    /// A terminal with so many columns; there is none outside Linux.
    static func terminal(columns: UInt16 = 80) -> Line? {
        let reader = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        // The requests TIOCSPTLCK and TIOCGPTN, which are macros: unlock the other end, and tell its number.
        var locked: Int32 = 0
        var number: Int32 = 0
        guard reader >= 0, ioctl(reader, 0x4004_5431, &locked) == 0, ioctl(reader, 0x8004_5430, &number) == 0 else {
            return nil
        }
        let writer = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard writer >= 0 else { return nil }
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(writer, UInt(TIOCSWINSZ), &size)
        return Line(writer: writer, reader: reader)
    }

    /// What has arrived since the last call.
    func received() -> String {
        guard let reader else { return "" }
        var bytes: [UInt8] = []
        var entry = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
        while poll(&entry, 1, 0) > 0, Int32(entry.revents) & POLLIN != 0 {
            var buffer = [UInt8](repeating: 0, count: 4_096)
            let count = read(reader, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The reader leaves.
    func hangUp() {
        if let reader { close(reader) }
        reader = nil
    }
}
