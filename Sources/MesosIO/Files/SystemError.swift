#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A call of the operating system that failed: what was to be done, to what, and the system's reason.
package struct SystemError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was to be done, as it follows "cannot": `create directory`.
    package let action: String
    /// The path or the name it was to be done to, if there is one.
    package let subject: String?
    /// The system's error number.
    package let code: Int32

    package init(_ action: String, _ subject: String? = nil, code: Int32) {
        self.action = action
        self.subject = subject
        self.code = code
    }

    /// The last system call of this thread failed.
    static func last(_ action: String, _ subject: String? = nil) -> SystemError {
        SystemError(action, subject, code: errno)
    }

    /// Whether what it was to be done to does not exist.
    package var isAbsence: Bool { code == ENOENT }

    /// Whether it was to be done to a directory and there is something else.
    package var isNoDirectory: Bool { code == ENOTDIR || code == ELOOP }

    package var description: String {
        let object = subject.map { " '\($0)'" } ?? ""
        return "cannot \(action)\(object): \(Self.text(code))"
    }

    /// What the system says about an error number, such as `No such file or directory`.
    package static func text(_ code: Int32) -> String {
        guard let text = strerror(code) else { return "error \(code)" }
        return String(cString: text)
    }
}
