#if os(Linux)
    import CMesosLinux
    import Glibc

    /// What one process's files in /proc say about it.
    struct ProcessFacts {
        var parent: Int32 = 0
        var group: Int32 = 0
        var session: Int32 = 0
        var isKernelThread = false
        /// Whether it has ended and only waits to be reaped.
        var isOver = false
        /// The container mark in its environment.
        var mark: String?
        /// Whether its environment could be read and was empty.
        var isBlank = false
        /// The processor time of the process and of the children that it has waited for, in the kernel's ticks.
        var userTicks = 0
        var systemTicks = 0
        var threads = 0
        /// The memory in use, in pages.
        var residentPages: Int64 = 0
    }

    /// Reads processes' files in /proc with a buffer that is allocated once.
    struct ProcessReader {
        private static let key = Array("\(ContainerMark.variable)=".utf8)
        private static let kernelThread: Int64 = 0x0020_0000
        private static let longestMark = 4_096

        private var buffer = [UInt8](repeating: 0, count: 65_536)

        /// Everything about a process; `nil` if it is gone.
        mutating func read(_ pid: Int32) -> ProcessFacts? {
            let directory = Self.open(pid)
            guard directory >= 0 else { return nil }
            defer { close(directory) }
            guard var facts = readState(directory) else { return nil }
            if !facts.isKernelThread, !facts.isOver { readEnvironment(directory, &facts) }
            return facts
        }

        /// A descriptor of a process's directory, which stands for that process and no later one of the same number.
        static func open(_ pid: Int32) -> Int32 {
            Glibc.open("/proc/\(pid)", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        }

        /// Parent, group, session and use of the machine; `nil` if the process is gone.
        mutating func readState(_ directory: Int32) -> ProcessFacts? {
            let file = openat(directory, "stat", O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { return nil }
            defer { close(file) }
            let length = Glibc.read(file, &buffer, 1_024)
            guard length > 0, let end = buffer[..<length].lastIndex(of: UInt8(ascii: ")")), end + 2 < length else {
                return nil
            }
            // After the name in parentheses: state, parent, group, session, terminal, its group, flags, four counts of
            // faults, user and system time, the same of children, two priorities, number of threads, a timer, the
            // start, virtual and resident memory.
            let state = buffer[end + 2]
            var numbers: [Int64] = []
            var position = end + 4
            while numbers.count < 21, position < length {
                var value: Int64 = 0
                var sign: Int64 = 1
                while position < length, buffer[position] != UInt8(ascii: " ") {
                    let byte = buffer[position]
                    if byte == UInt8(ascii: "-") { sign = -1 }
                    if byte >= 48, byte <= 57 { value = value &* 10 &+ Int64(byte - 48) }
                    position += 1
                }
                numbers.append(sign &* value)
                position += 1
            }
            guard numbers.count == 21 else { return nil }
            var facts = ProcessFacts()
            facts.parent = Int32(truncatingIfNeeded: numbers[0])
            facts.group = Int32(truncatingIfNeeded: numbers[1])
            facts.session = Int32(truncatingIfNeeded: numbers[2])
            facts.isKernelThread = numbers[5] & Self.kernelThread != 0
            // A process whose first thread is over while others run looks like a zombie, too.
            let isZombie = state == UInt8(ascii: "Z") || state == UInt8(ascii: "X") || state == UInt8(ascii: "x")
            facts.isOver = isZombie && numbers[16] < 2
            facts.userTicks = Int(numbers[10] &+ numbers[12])
            facts.systemTicks = Int(numbers[11] &+ numbers[13])
            facts.threads = Int(numbers[16])
            facts.residentPages = numbers[20]
            return facts
        }

        /// The same of the process whose directory has this inode, and no later one of its number.
        mutating func readState(of pid: Int32, inode: UInt64) -> ProcessFacts? {
            let directory = Self.open(pid)
            guard directory >= 0 else { return nil }
            defer { close(directory) }
            var status = stat()
            guard fstat(directory, &status) == 0, UInt64(status.st_ino) == inode else { return nil }
            return readState(directory)
        }

        private mutating func readEnvironment(_ directory: Int32, _ facts: inout ProcessFacts) {
            let file = openat(directory, "environ", O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { return }
            defer { close(file) }
            // A NUL before the first variable, so that each one begins after a NUL.
            buffer[0] = 0
            var kept = 1
            var isFirst = true
            while true {
                let length = buffer.withUnsafeMutableBytes { bytes in
                    Glibc.read(file, bytes.baseAddress.map { $0 + kept }, bytes.count - kept)
                }
                let isLast = length <= 0
                if isFirst { facts.isBlank = length == 0 }
                isFirst = false
                let count = kept + max(0, length)
                let (mark, resume) = findMark(count, isLast)
                if let mark {
                    facts.mark = mark
                    return
                }
                if isLast { return }
                kept = count - resume
                buffer.withUnsafeMutableBytes { bytes in
                    guard let start = bytes.baseAddress else { return }
                    memmove(start, start + resume, kept)
                }
            }
        }

        /// The mark in the first `count` bytes, or where to resume when more bytes have come.
        private func findMark(_ count: Int, _ isLast: Bool) -> (mark: String?, resume: Int) {
            buffer.withUnsafeBytes { bytes in
                guard let start = bytes.baseAddress else { return (nil, 0) }
                var from = 0
                while true {
                    let hit = mesos_find(start + from, count - from, Self.key, Self.key.count)
                    guard hit >= 0 else { return (nil, max(0, count - Self.key.count)) }
                    let offset = from + hit
                    let value = offset + Self.key.count
                    let isStart = offset > 0 && bytes[offset - 1] == 0
                    guard isStart else {
                        from = value
                        continue
                    }
                    var end = value
                    while end < count, bytes[end] != 0, end - value <= Self.longestMark { end += 1 }
                    if end == count, !isLast { return (nil, offset - 1) }
                    if end - value <= Self.longestMark {
                        return (String(decoding: bytes[value..<end], as: UTF8.self), 0)
                    }
                    from = value
                }
            }
        }
    }
#endif
