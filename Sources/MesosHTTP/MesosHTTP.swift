// HTTP/1.1: pure machines that read and write messages, and a server and a streaming client on loops around them. What
// endpoints mean is decided elsewhere.
