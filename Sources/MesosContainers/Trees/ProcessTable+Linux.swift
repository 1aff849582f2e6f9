#if os(Linux)
    import Glibc
    import MesosIO

    /// What the passes over /proc have found out, kept so that the next one looks closely at new processes only.
    ///
    /// A process is known by its number and the inode of its directory, which the kernel gives to each process anew.
    struct ProcessTable {
        enum Verdict {
            /// It carries a container's mark, or descends from a process that does.
            case member(of: String)
            /// It was looked at in two passes and belongs to no container.
            case foreign
            /// It was looked at, and has to be again: one that is being made shows its maker's environment, or none.
            case seen
        }

        struct Entry {
            let pid: Int32
            let inode: UInt64
            var verdict: Verdict
        }

        /// The sessions of containers by the number of their leader, which is the container's main process.
        struct Sessions {
            var marks: [Int32: String] = [:]
            /// Leaders that are gone, so that their number may come to belong to another.
            var ended: Set<Int32> = []
        }

        /// A process without a mark of its own, to be judged by its kin.
        private struct Orphan {
            let index: Int
            let parent: Int32
            let session: Int32
        }

        private(set) var entries: [Entry] = []
        /// Whether the last pass met a new process without any environment, as one has for a moment when it executes.
        private(set) var holdsUnclear = false
        /// Whether a new process ended before the last pass could look at it, perhaps after it had made another.
        private(set) var hasLostSight = false
        private var orphans: [Orphan] = []
        private let listing = ProcessListing()
        private let host = getpid()
        /// The mark of the container that this program itself runs in, if it does.
        private let ownMark = getenv(ContainerMark.variable).map { String(cString: $0) }

        /// Looks through /proc, at once again if it lost sight of a process.
        mutating func refresh(_ reader: inout ProcessReader, _ sessions: Sessions) throws(SystemError) {
            try pass(&reader, sessions, isRepeated: false)
            var repeats = 0
            while hasLostSight, repeats < 4 {
                repeats += 1
                let wasUnclear = holdsUnclear
                try pass(&reader, sessions, isRepeated: true)
                if wasUnclear { holdsUnclear = true }
            }
        }

        private mutating func pass(
            _ reader: inout ProcessReader, _ sessions: Sessions, isRepeated: Bool
        ) throws(SystemError) {
            let old = entries
            var position = 0
            var last: Int32 = 0
            entries = []
            entries.reserveCapacity(old.count + 16)
            orphans = []
            holdsUnclear = false
            hasLostSight = false
            try listing.forEachProcess { pid, inode in
                guard pid != host else { return }
                // The kernel lists processes in ascending order; should it not, the search starts over.
                if pid < last { position = 0 }
                last = pid
                while position < old.count, old[position].pid < pid { position += 1 }
                let isKnown = position < old.count && old[position].pid == pid && old[position].inode == inode
                if isKnown, !isRepeated, case .seen = old[position].verdict {
                    inspect(pid, inode, isNew: false, &reader, sessions)
                } else if isKnown {
                    entries.append(old[position])
                } else {
                    inspect(pid, inode, isNew: true, &reader, sessions)
                }
            }
            adoptOrphans(sessions)
        }

        private mutating func inspect(
            _ pid: Int32, _ inode: UInt64, isNew: Bool, _ reader: inout ProcessReader, _ sessions: Sessions
        ) {
            guard let facts = reader.read(pid) else {
                if isNew { hasLostSight = true }
                return
            }
            let isChild = facts.parent == host
            if facts.isOver, isNew, !isChild { hasLostSight = true }
            if facts.isKernelThread || facts.isOver {
                entries.append(Entry(pid: pid, inode: inode, verdict: .foreign))
            } else if let mark = isChild ? sessions.marks[pid] : nil {
                entries.append(Entry(pid: pid, inode: inode, verdict: .member(of: mark)))
            } else if let mark = facts.mark, !isChild || mark != ownMark {
                entries.append(Entry(pid: pid, inode: inode, verdict: .member(of: mark)))
            } else {
                orphans.append(Orphan(index: entries.count, parent: facts.parent, session: facts.session))
                entries.append(Entry(pid: pid, inode: inode, verdict: isChild || isNew ? .seen : .foreign))
                if facts.isBlank, isNew, !isChild { holdsUnclear = true }
            }
        }

        /// Gives unmarked processes to the container of their session or their parent, until no more are found.
        private mutating func adoptOrphans(_ sessions: Sessions) {
            guard !orphans.isEmpty else { return }
            var marks = sessions.marks
            var members: [Int32: String] = [:]
            for entry in entries {
                if case .member(let mark) = entry.verdict { members[entry.pid] = mark }
                if sessions.ended.contains(entry.pid) { marks[entry.pid] = nil }
            }
            var isSettled = false
            while !isSettled {
                isSettled = true
                orphans.removeAll { orphan in
                    guard let mark = marks[orphan.session] ?? members[orphan.parent] else { return false }
                    entries[orphan.index].verdict = .member(of: mark)
                    members[entries[orphan.index].pid] = mark
                    isSettled = false
                    return true
                }
            }
        }
    }
#endif
