// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datagram.h"

#include <memory>

#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

namespace xinglin {
namespace {

class Socket
{
public:
    explicit Socket(const addrinfo &address)
        : m_descriptor(::socket(address.ai_family, address.ai_socktype | SOCK_CLOEXEC, address.ai_protocol))
    {}
    ~Socket()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;

    bool send(const addrinfo &address, const QByteArray &content) const
    {
        return m_descriptor >= 0 && ::connect(m_descriptor, address.ai_addr, address.ai_addrlen) == 0 &&
               ::send(m_descriptor, content.constData(), static_cast<std::size_t>(content.size()),
                      MSG_NOSIGNAL) == content.size();
    }

private:
    int m_descriptor;
};

}  // namespace

Status sendDatagram(const QString &host, int port, const QByteArray &content)
{
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_DGRAM;
    addrinfo *found = nullptr;
    const int code =
        ::getaddrinfo(host.toUtf8().constData(), QByteArray::number(port).constData(), &wanted, &found);
    if (code != 0)
        return fail(ErrorCode::connection, QString::fromLocal8Bit(::gai_strerror(code)));
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, &::freeaddrinfo);
    for (const addrinfo *each = found; each; each = each->ai_next) {
        if (Socket(*each).send(*each, content))
            return {};
    }
    return fail(ErrorCode::connection, qt_error_string());
}

}  // namespace xinglin
