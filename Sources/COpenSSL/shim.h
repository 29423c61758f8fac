#pragma once
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

// Parameters of a MAC are an array of pointers, which Swift cannot write without unsafe ones.
static inline EVP_MAC_CTX *hmac_sha256_context(const unsigned char *key, size_t count) {
  EVP_MAC *hmac = EVP_MAC_fetch(NULL, OSSL_MAC_NAME_HMAC, NULL);
  EVP_MAC_CTX *context = EVP_MAC_CTX_new(hmac);
  EVP_MAC_free(hmac);
  OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, (char *)"SHA256", 0),
      OSSL_PARAM_construct_end(),
  };
  if (context && !EVP_MAC_init(context, key, count, parameters)) {
    EVP_MAC_CTX_free(context);
    context = NULL;
  }
  return context;
}

// libcrypto moves the pointers that it is given as it reads and writes DER, which Swift cannot follow
// without unsafe ones.

// NULL unless the bytes are one private key, and nothing after it.
static inline EVP_PKEY *private_key_from_pkcs8(const unsigned char *bytes, long count) {
  const unsigned char *end = bytes;
  PKCS8_PRIV_KEY_INFO *info = d2i_PKCS8_PRIV_KEY_INFO(NULL, &end, count);
  EVP_PKEY *key = info && end == bytes + count ? EVP_PKCS82PKEY(info) : NULL;
  PKCS8_PRIV_KEY_INFO_free(info);
  return key;
}

// The number of bytes, at most 0 if it failed; writes none if `bytes` is NULL.
static inline int private_key_to_pkcs8(const EVP_PKEY *key, unsigned char *bytes) {
  PKCS8_PRIV_KEY_INFO *info = EVP_PKEY2PKCS8(key);
  int count = i2d_PKCS8_PRIV_KEY_INFO(info, bytes ? &bytes : NULL);
  PKCS8_PRIV_KEY_INFO_free(info);
  return count;
}
